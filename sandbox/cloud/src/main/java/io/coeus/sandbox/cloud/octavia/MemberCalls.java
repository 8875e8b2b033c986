// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** /lbaas/pools/{pool}/members. */
final class MemberCalls {
    private static final Set<String> CHANGEABLE =
            Set.of("name", "admin_state_up", "weight", "backup", "monitor_address", "monitor_port", "tags");

    private final Balancers balancers;
    private final Quotas quotas;

    MemberCalls(Balancers balancers, Quotas quotas) {
        this.balancers = balancers;
        this.quotas = quotas;
    }

    void addTo(Router router, String root) {
        String all = root + "/pools/{pool}/members";
        router.on("GET", all, this::list)
                .on("POST", all, this::create)
                .on("PUT", all, this::replace)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("member", view(find(c)))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete);
    }

    private ObjectNode pool(Call call) {
        return Balancers.find(balancers.pools, "Pool", call.caller(), call.var("pool"));
    }

    private ObjectNode find(Call call) {
        pool(call);
        return Balancers.find(balancers.members, "Member", call.caller(), call.var("id"));
    }

    private static ObjectNode view(ObjectNode member) {
        return Lists.visible(member, "pool_id");
    }

    private Reply list(Call call) {
        return Lists.reply(call, "members", balancers.members.by("pool", Balancers.id(pool(call))), MemberCalls::view);
    }

    private Optional<ObjectNode> same(ObjectNode pool, JsonNode given) {
        return balancers.members.by("pool", Balancers.id(pool)).stream()
                .filter(m -> Json.text(m, "address", "").equals(Json.text(given, "address")))
                .filter(m -> m.path("protocol_port").asInt()
                        == given.path("protocol_port").asInt())
                .findFirst();
    }

    private Reply create(Call call) {
        ObjectNode body = Lists.body(call, "member");
        ObjectNode pool = pool(call);
        for (String name : List.of("address", "protocol_port")) {
            if (!Json.has(body, name)) {
                throw new Refused(
                        400, "Invalid input for field/attribute " + name + ". Value: 'None'. Mandatory field missing.");
            }
        }
        ObjectNode lb = balancers.changeable(Json.text(pool, "lb", ""));
        if (same(pool, body).isPresent()) {
            throw new Refused(
                    409,
                    "Another member on this pool is already using ip " + Json.text(body, "address")
                            + " on protocol_port " + Json.text(body, "protocol_port"));
        }
        ObjectNode member = add(pool, body);
        balancers.changing(lb, member, Setting.BALANCER_CHANGE);
        return Reply.json(201, Json.of("member", view(member)));
    }

    private ObjectNode add(ObjectNode pool, JsonNode given) {
        String project = Json.text(pool, "project_id", "");
        quotas.check("member", project);
        ObjectNode m = Json.of("id", balancers.world.ids().uuid(), "name", "", "operating_status", "NO_MONITOR");
        m.put("admin_state_up", true).put("address", Json.text(given, "address"));
        m.put("protocol_port", given.path("protocol_port").asInt())
                .put("weight", 1)
                .put("backup", false);
        m.put("subnet_id", Json.text(given, "subnet_id"))
                .putNull("monitor_address")
                .putNull("monitor_port");
        m.set("tags", Json.list());
        m.put("pool_id", Balancers.id(pool));
        Lists.take(m, given, CHANGEABLE);
        return balancers.add(balancers.members, m, project, Json.text(pool, "lb", ""));
    }

    private Reply replace(Call call) {
        ObjectNode pool = pool(call);
        JsonNode body = call.json();
        if (body == null || !body.path("members").isArray()) {
            throw new Refused(400, "Request is not in valid JSON format");
        }
        ObjectNode lb = balancers.changeable(Json.text(pool, "lb", ""));
        Set<String> kept = new java.util.HashSet<>();
        for (JsonNode given : body.path("members")) {
            ObjectNode member = same(pool, given).orElseGet(() -> add(pool, given));
            Lists.take(member, given, CHANGEABLE);
            kept.add(Balancers.id(member));
            balancers.changing(lb, member, Setting.BALANCER_CHANGE);
        }
        if (!call.query().on("additive_only")) {
            balancers.members.by("pool", Balancers.id(pool)).stream()
                    .filter(m -> !kept.contains(Balancers.id(m)))
                    .forEach(m -> balancers.removing(lb, m, () -> balancers.members.remove(Balancers.id(m))));
        }
        return Reply.empty(202);
    }

    private Reply update(Call call) {
        ObjectNode member = find(call);
        ObjectNode lb = balancers.changeable(Json.text(member, "lb", ""));
        Lists.take(member, Lists.body(call, "member"), CHANGEABLE);
        balancers.changing(lb, member, Setting.BALANCER_CHANGE);
        return Reply.ok(Json.of("member", view(member)));
    }

    private Reply delete(Call call) {
        ObjectNode member = find(call);
        ObjectNode lb = balancers.changeable(Json.text(member, "lb", ""));
        balancers.removing(lb, member, () -> balancers.members.remove(Balancers.id(member)));
        return Reply.empty(204);
    }
}
