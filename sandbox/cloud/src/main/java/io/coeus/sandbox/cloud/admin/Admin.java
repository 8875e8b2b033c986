// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.CallLog;
import io.coeus.sandbox.cloud.core.Faults;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.ironic.Ironic;
import io.coeus.sandbox.cloud.keystone.Keystone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** /_sandbox: what tests use to look into the cloud and to make it misbehave. Needs no token. */
public final class Admin implements Service {
    private final Router router = new Router();
    private final World world;
    private final Keystone keystone;
    private final List<Service> services;
    private final Faults faults;
    private final CallLog calls;

    /** Looks into these services. */
    public Admin(World world, Keystone keystone, Ironic ironic, List<Service> services, Faults faults, CallLog calls) {
        this.world = world;
        this.keystone = keystone;
        this.services = services;
        this.faults = faults;
        this.calls = calls;
        router.open("GET", "/health", c -> Reply.ok(Json.of("status", "UP")))
                .open("GET", "/faults", c -> Reply.ok(Json.of("faults", Json.listOf(faults.view()))))
                .open("POST", "/faults", this::addFault)
                .open("DELETE", "/faults", this::clearFaults)
                .open("DELETE", "/faults/{id}", this::removeFault)
                .open("GET", "/calls", c -> Reply.ok(Json.of("calls", Json.listOf(calls.view()))))
                .open("DELETE", "/calls", this::resetCalls)
                .open("GET", "/config", c -> Reply.ok(config()))
                .open("PUT", "/config", this::configure)
                .open("POST", "/pause", this::pause)
                .open("POST", "/resume", this::resume)
                .open("GET", "/machines", c -> Reply.ok(Json.of("machines", Json.listOf(ironic.machines()))))
                .open("GET", "/state", this::state);
    }

    private Reply addFault(Call call) {
        JsonNode rule = call.json();
        if (rule == null) {
            throw new Refused(400, "a rule is an object");
        }
        return Reply.json(201, faults.add(rule));
    }

    private Reply clearFaults(Call call) {
        faults.clear();
        return Reply.empty(204);
    }

    private Reply removeFault(Call call) {
        return Reply.empty(faults.remove(call.var("id")) ? 204 : 404);
    }

    private Reply resetCalls(Call call) {
        calls.reset();
        return Reply.empty(204);
    }

    private Reply pause(Call call) {
        world.pause();
        return Reply.empty(204);
    }

    private Reply resume(Call call) {
        world.resume();
        return Reply.empty(204);
    }

    private ObjectNode config() {
        ObjectNode view = Json.of();
        for (Setting s : Setting.values()) {
            view.put(s.key(), world.setting(s));
        }
        return view;
    }

    private Reply configure(Call call) {
        JsonNode body = call.json();
        if (body == null || !body.isObject()) {
            throw new Refused(400, "settings are an object of numbers");
        }
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            Setting setting =
                    Setting.of(field.getKey()).orElseThrow(() -> new Refused(400, "unknown setting " + field.getKey()));
            if (!field.getValue().canConvertToLong() || field.getValue().asLong() < 0) {
                throw new Refused(400, field.getKey() + " must be a number, 0 or more");
            }
            world.set(setting, field.getValue().asLong());
        }
        return Reply.ok(config());
    }

    /** Counts of all objects; with {@code contains=text} also a list of the objects whose name or document has the text. */
    private Reply state(Call call) {
        ObjectNode counts = Json.of();
        ObjectNode totals = Json.of();
        List<ObjectNode> matches = new java.util.ArrayList<>();
        String wanted = call.query().get("contains");
        for (Service service : services) {
            service.items().forEach(item -> {
                add(counts.withObjectProperty(service.name()).withObjectProperty(item.kind()), item.project());
                add(totals.withObjectProperty(service.name()), item.kind());
                if (wanted != null && (item.name() + item.document()).contains(wanted)) {
                    matches.add(match(service, item));
                }
            });
        }
        ObjectNode view = Json.of("projects", keystone.projectNames(), "totals", totals, "counts", counts);
        if (wanted != null) {
            view.set("matches", Json.listOf(matches));
        }
        return Reply.ok(view);
    }

    private static void add(ObjectNode counts, String key) {
        counts.put(key, counts.path(key).asLong() + 1);
    }

    private static ObjectNode match(Service service, Item item) {
        return Json.of(
                "service",
                service.name(),
                "kind",
                item.kind(),
                "project",
                item.project(),
                "id",
                item.id(),
                "name",
                item.name());
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public String prefix() {
        return "_sandbox";
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Reply refuse(Refused refused) {
        return Reply.json(refused.status(), Json.of("error", refused.text()));
    }

    @Override
    public Reply dress(Call call, Reply reply) {
        return reply;
    }

    @Override
    public Stream<Item> items() {
        return Stream.empty();
    }
}
