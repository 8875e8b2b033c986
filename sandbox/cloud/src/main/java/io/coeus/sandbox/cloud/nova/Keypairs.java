// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Version;
import io.coeus.sandbox.cloud.core.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keypairs, which belong to users. */
final class Keypairs {
    private final Map<String, Map<String, Keypair>> byUser = new HashMap<>();
    private final World world;
    private final Quotas quotas;
    private int serial;

    record Keypair(int number, String user, String name, String type, String publicKey, String print, String created) {}

    Keypairs(World world, Quotas quotas) {
        this.world = world;
        this.quotas = quotas;
    }

    void addTo(Router router) {
        router.on("GET", "/v2.1/os-keypairs", this::list)
                .on("POST", "/v2.1/os-keypairs", this::create)
                .on("GET", "/v2.1/os-keypairs/{name}", this::show)
                .on("DELETE", "/v2.1/os-keypairs/{name}", this::delete);
    }

    /** Gives a user a keypair whose private half nobody has. */
    void seed(String user, String name) {
        add(user, name, "ssh", SshKeys.unowned(world.ids()));
    }

    private Keypair add(String user, String name, String type, String publicKey) {
        serial++;
        Keypair made =
                new Keypair(serial, user, name, type, publicKey, SshKeys.fingerprint(publicKey), world.databaseStamp());
        byUser.computeIfAbsent(user, u -> new TreeMap<>()).put(name, made);
        return made;
    }

    Optional<Keypair> find(String user, String name) {
        return Optional.ofNullable(byUser.getOrDefault(user, Map.of()).get(name));
    }

    private static String user(Call call) {
        String asked = call.query().get("user_id");
        if (asked == null || !Nova.spoken(call).since(2, 10)) {
            return call.caller().userId();
        }
        Nova.onlyAdmin(call, "os_compute_api:os-keypairs");
        return asked;
    }

    private static ObjectNode view(Call call, Keypair k) {
        ObjectNode view = Json.of("name", k.name, "public_key", k.publicKey, "fingerprint", k.print);
        return Nova.spoken(call).since(2, 2) ? view.put("type", k.type) : view;
    }

    private Reply list(Call call) {
        List<ObjectNode> views = byUser.getOrDefault(user(call), Map.of()).values().stream()
                .map(k -> Json.of("keypair", view(call, k)))
                .toList();
        return Reply.ok(Json.of("keypairs", Json.listOf(views)));
    }

    private Keypair known(Call call) {
        return find(user(call), call.var("name"))
                .orElseThrow(
                        () -> new Refused(404, "Keypair " + call.var("name") + " not found for user " + user(call)));
    }

    private Reply show(Call call) {
        Keypair k = known(call);
        ObjectNode view = view(call, k).put("user_id", k.user).put("created_at", k.created);
        view.put("deleted", false).putNull("deleted_at").put("id", k.number).putNull("updated_at");
        return Reply.ok(Json.of("keypair", view));
    }

    private Reply create(Call call) {
        ObjectNode body = Nova.body(call, "keypair");
        Version version = Nova.spoken(call);
        String name = Json.text(body, "name", "");
        if (name.isEmpty() || name.length() > 255) {
            throw ServerSchema.invalid("name", name, "'" + name + "' is too " + (name.isEmpty() ? "short" : "long"));
        }
        String user = Json.text(body, "user_id", call.caller().userId());
        checkRoom(call, user, name);
        String given = Json.text(body, "public_key");
        if (given == null && version.since(2, 92)) {
            throw ServerSchema.invalid("keypair", body.toString(), "'public_key' is a required property");
        }
        ObjectNode view = Json.of();
        if (version.since(2, 2)) {
            view.put("type", Json.text(body, "type", "ssh"));
        }
        addKeys(view, user, name, given);
        return Reply.json(version.since(2, 2) ? 201 : 200, Json.of("keypair", view.put("user_id", user)));
    }

    private void addKeys(ObjectNode view, String user, String name, @Nullable String given) {
        SshKeys.Pair pair = given == null ? SshKeys.generate() : new SshKeys.Pair(given.trim(), null);
        Keypair made = add(user, name, "ssh", pair.publicKey());
        if (pair.privateKey() != null) {
            view.put("private_key", pair.privateKey());
        }
        view.put("name", name).put("public_key", made.publicKey).put("fingerprint", made.print);
    }

    private void checkRoom(Call call, String user, String name) {
        if (find(user, name).isPresent()) {
            throw new Refused(409, "Key pair '" + name + "' already exists.");
        }
        int limit = quotas.limit(call.caller().projectId(), "key_pairs");
        if (limit >= 0 && byUser.getOrDefault(user, Map.of()).size() >= limit) {
            throw new Refused(403, "Quota exceeded, too many key pairs.");
        }
    }

    private Reply delete(Call call) {
        Keypair k = known(call);
        byUser.getOrDefault(k.user, Map.of()).remove(k.name);
        return Reply.empty(Nova.spoken(call).since(2, 2) ? 204 : 202);
    }

    Stream<Service.Item> items() {
        return byUser.values().stream()
                .flatMap(m -> m.values().stream())
                .map(k -> new Service.Item("keypairs", "", k.user + "/" + k.name, k.name, Json.of()));
    }
}
