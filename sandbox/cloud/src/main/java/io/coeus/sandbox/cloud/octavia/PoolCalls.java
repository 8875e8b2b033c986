// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Setting;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** /lbaas/pools. */
final class PoolCalls {
    private static final Set<String> CHANGEABLE = Set.of(
            "name", "description", "admin_state_up", "lb_algorithm", "session_persistence", "tags", "tls_enabled");

    private final Balancers balancers;
    private final Quotas quotas;

    PoolCalls(Balancers balancers, Quotas quotas) {
        this.balancers = balancers;
        this.quotas = quotas;
    }

    void addTo(Router router, String root) {
        String all = root + "/pools";
        router.on("GET", all, c -> Lists.reply(c, "pools", Lists.candidates(c, balancers.pools), this::view))
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("pool", view(find(c)))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete);
    }

    private ObjectNode find(Call call) {
        return Balancers.find(balancers.pools, "Pool", call.caller(), call.var("id"));
    }

    private ObjectNode view(ObjectNode pool) {
        ObjectNode view = Lists.visible(pool);
        view.set("loadbalancers", Json.list(Json.of("id", Json.text(pool, "lb"))));
        List<ObjectNode> listeners = balancers.listeners.by("lb", Json.text(pool, "lb", "")).stream()
                .filter(l -> Balancers.id(pool).equals(Json.text(l, "default_pool_id")))
                .toList();
        view.set("listeners", Lists.ids(listeners));
        view.set("members", Lists.ids(balancers.members.by("pool", Balancers.id(pool))));
        balancers.monitors.by("pool", Balancers.id(pool)).forEach(m -> view.put("healthmonitor_id", Balancers.id(m)));
        return view;
    }

    private Reply create(Call call) {
        ObjectNode body = Lists.body(call, "pool");
        for (String name : List.of("protocol", "lb_algorithm")) {
            if (!Json.has(body, name)) {
                throw new Refused(
                        400, "Invalid input for field/attribute " + name + ". Value: 'None'. Mandatory field missing.");
            }
        }
        ObjectNode listener = listener(call, Json.text(body, "listener_id"));
        String lbId = listener == null ? Json.text(body, "loadbalancer_id", "") : Json.text(listener, "lb", "");
        if (lbId.isEmpty()) {
            throw new Refused(400, "Validation failure: Must provide at least one of loadbalancer_id or listener_id.");
        }
        ObjectNode lb = Balancers.find(balancers.loadBalancers, "Load Balancer", call.caller(), lbId);
        balancers.changeable(lbId);
        if (listener != null && Json.has(listener, "default_pool_id")) {
            throw new Refused(409, "This listener already has a default pool");
        }
        String project = Json.text(lb, "project_id", "");
        quotas.check("pool", project);
        ObjectNode pool = blank(Json.text(body, "protocol", ""), Json.text(body, "lb_algorithm", ""));
        Lists.take(pool, body, CHANGEABLE);
        balancers.add(balancers.pools, pool, project, lbId);
        if (listener != null) {
            listener.put("default_pool_id", Balancers.id(pool));
        }
        balancers.changing(lb, pool, Setting.BALANCER_CHANGE);
        return Reply.json(201, Json.of("pool", view(pool)));
    }

    private @Nullable ObjectNode listener(Call call, @Nullable String id) {
        return id == null ? null : Balancers.find(balancers.listeners, "Listener", call.caller(), id);
    }

    private ObjectNode blank(String protocol, String algorithm) {
        ObjectNode p = Json.of("id", balancers.world.ids().uuid(), "name", "", "description", "");
        p.put("operating_status", "OFFLINE").put("admin_state_up", true);
        p.put("protocol", protocol).put("lb_algorithm", algorithm).putNull("session_persistence");
        p.set("tags", Json.list());
        p.putNull("tls_container_ref").putNull("ca_tls_container_ref").putNull("crl_container_ref");
        return p.put("tls_enabled", false)
                .putNull("tls_ciphers")
                .putNull("tls_versions")
                .putNull("alpn_protocols");
    }

    private Reply update(Call call) {
        ObjectNode pool = find(call);
        ObjectNode lb = balancers.changeable(Json.text(pool, "lb", ""));
        Lists.take(pool, Lists.body(call, "pool"), CHANGEABLE);
        balancers.changing(lb, pool, Setting.BALANCER_CHANGE);
        return Reply.ok(Json.of("pool", view(pool)));
    }

    private Reply delete(Call call) {
        ObjectNode pool = find(call);
        ObjectNode lb = balancers.changeable(Json.text(pool, "lb", ""));
        balancers.removing(lb, pool, () -> balancers.dropPool(pool));
        return Reply.empty(204);
    }
}
