// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Version;
import io.coeus.sandbox.cloud.core.World;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Flavors: the seeded ones, and those administrators add. */
final class Flavors {
    private final Map<String, Flavor> byId = new TreeMap<>();
    private final World world;

    Flavors(World world) {
        this.world = world;
        seed("m1.nano", 64, 1, 1);
        seed("m1.tiny", 512, 1, 1);
        seed("m1.small", 2048, 1, 10);
        seed("m1.medium", 4096, 2, 20);
        seed("m1.large", 8192, 4, 40);
        ObjectNode metal = Json.of("resources:CUSTOM_BAREMETAL", "1", "resources:VCPU", "0");
        metal.put("resources:MEMORY_MB", "0").put("resources:DISK_GB", "0");
        byId.put("bm.small", new Flavor("bm.small", "bm.small", 8192, 4, 50, metal));
    }

    private void seed(String name, int ram, int vcpus, int disk) {
        byId.put(name, new Flavor(name, name, ram, vcpus, disk, Json.of()));
    }

    void addTo(Router router) {
        router.on("GET", "/v2.1/flavors", c -> list(c, Flavors::brief))
                .on("GET", "/v2.1/flavors/detail", c -> list(c, Flavors::view))
                .on("POST", "/v2.1/flavors", this::create)
                .on("GET", "/v2.1/flavors/{id}", c -> Reply.ok(Json.of("flavor", view(c, known(c)))))
                .on("DELETE", "/v2.1/flavors/{id}", this::delete)
                .on(
                        "GET",
                        "/v2.1/flavors/{id}/os-extra_specs",
                        c -> Reply.ok(Json.of("extra_specs", known(c).extraSpecs())))
                .on("POST", "/v2.1/flavors/{id}/os-extra_specs", this::addSpecs);
    }

    Optional<Flavor> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private Flavor known(Call call) {
        return find(call.var("id"))
                .orElseThrow(() -> new Refused(404, "Flavor " + call.var("id") + " could not be found."));
    }

    private Reply list(Call call, BiFunction<Call, Flavor, ObjectNode> view) {
        int minRam = Integer.parseInt(call.query().get("minRam", "0").replaceAll("\\D", "0"));
        List<ObjectNode> found = byId.values().stream()
                .filter(f -> f.ram() >= minRam)
                .sorted(Comparator.comparing(Flavor::id))
                .map(f -> view.apply(call, f))
                .toList();
        return Reply.ok(Json.of("flavors", Json.listOf(found)));
    }

    private static ArrayNode links(Call call, Flavor f) {
        return Json.list(
                Json.of("rel", "self", "href", call.base() + "/v2.1/flavors/" + f.id()),
                Json.of("rel", "bookmark", "href", call.base() + "/flavors/" + f.id()));
    }

    private static ObjectNode brief(Call call, Flavor f) {
        ObjectNode view = Json.of("id", f.id(), "name", f.name(), "links", links(call, f));
        if (Nova.spoken(call).since(2, 55)) {
            view.putNull("description");
        }
        return view;
    }

    private static ObjectNode view(Call call, Flavor f) {
        Version version = Nova.spoken(call);
        ObjectNode view = Json.of("id", f.id(), "name", f.name(), "ram", f.ram(), "disk", f.disk());
        view.setAll(Json.of("swap", version.since(2, 75) ? (Object) 0 : ""));
        view.setAll(Json.of("OS-FLV-EXT-DATA:ephemeral", 0, "OS-FLV-DISABLED:disabled", false, "vcpus", f.vcpus()));
        view.setAll(Json.of("os-flavor-access:is_public", true, "rxtx_factor", 1.0, "links", links(call, f)));
        if (version.since(2, 55)) {
            view.putNull("description");
        }
        if (version.since(2, 61)) {
            view.set("extra_specs", f.extraSpecs());
        }
        return view;
    }

    private Reply create(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-flavor-manage:create");
        ObjectNode body = Nova.body(call, "flavor");
        String id = Json.text(body, "id", world.ids().uuid());
        if (byId.containsKey(id)) {
            throw new Refused(409, "Flavor with ID " + id + " already exists.");
        }
        Flavor flavor = new Flavor(
                id,
                Json.text(body, "name", id),
                body.path("ram").asInt(),
                body.path("vcpus").asInt(),
                body.path("disk").asInt(),
                Json.of());
        byId.put(id, flavor);
        return Reply.ok(Json.of("flavor", view(call, flavor)));
    }

    private Reply delete(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-flavor-manage:delete");
        byId.remove(known(call).id());
        return Reply.empty(202);
    }

    private Reply addSpecs(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-flavor-extra-specs:create");
        Flavor flavor = known(call);
        flavor.extraSpecs().setAll(Nova.body(call, "extra_specs"));
        return Reply.ok(Json.of("extra_specs", flavor.extraSpecs()));
    }
}
