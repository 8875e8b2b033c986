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

/** /lbaas/healthmonitors. */
final class MonitorCalls {
    private static final List<String> REQUIRED = List.of("type", "delay", "timeout", "max_retries", "pool_id");
    private static final Set<String> TAKEN = Set.of(
            "name",
            "type",
            "delay",
            "timeout",
            "max_retries",
            "max_retries_down",
            "http_method",
            "url_path",
            "expected_codes",
            "admin_state_up",
            "tags",
            "http_version",
            "domain_name");

    private final Balancers balancers;
    private final Quotas quotas;

    MonitorCalls(Balancers balancers, Quotas quotas) {
        this.balancers = balancers;
        this.quotas = quotas;
    }

    void addTo(Router router, String root) {
        String all = root + "/healthmonitors";
        router.on(
                        "GET",
                        all,
                        c -> Lists.reply(
                                c, "healthmonitors", Lists.candidates(c, balancers.monitors), MonitorCalls::view))
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("healthmonitor", view(find(c)))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete);
    }

    private ObjectNode find(Call call) {
        return Balancers.find(balancers.monitors, "Health Monitor", call.caller(), call.var("id"));
    }

    private static ObjectNode view(ObjectNode monitor) {
        ObjectNode view = Lists.visible(monitor, "pool_id");
        view.set("pools", Json.list(Json.of("id", Json.text(monitor, "pool_id"))));
        return view;
    }

    private Reply create(Call call) {
        ObjectNode body = Lists.body(call, "healthmonitor");
        for (String name : REQUIRED) {
            if (!Json.has(body, name)) {
                throw new Refused(
                        400, "Invalid input for field/attribute " + name + ". Value: 'None'. Mandatory field missing.");
            }
        }
        ObjectNode pool = Balancers.find(balancers.pools, "Pool", call.caller(), Json.text(body, "pool_id", ""));
        ObjectNode lb = balancers.changeable(Json.text(pool, "lb", ""));
        if (balancers.monitors.count("pool", Balancers.id(pool)) > 0) {
            throw new Refused(409, "This pool already has a health monitor");
        }
        String project = Json.text(pool, "project_id", "");
        quotas.check("health_monitor", project);
        ObjectNode m = Json.of("id", balancers.world.ids().uuid(), "name", "", "max_retries_down", 3);
        m.putNull("http_method").putNull("url_path").putNull("expected_codes").put("admin_state_up", true);
        m.put("operating_status", "OFFLINE").set("tags", Json.list());
        m.putNull("http_version").putNull("domain_name").put("pool_id", Balancers.id(pool));
        Lists.take(m, body, TAKEN);
        balancers.add(balancers.monitors, m, project, Balancers.id(lb));
        balancers.changing(lb, m, Setting.BALANCER_CHANGE);
        return Reply.json(201, Json.of("healthmonitor", view(m)));
    }

    private Reply update(Call call) {
        ObjectNode monitor = find(call);
        ObjectNode lb = balancers.changeable(Json.text(monitor, "lb", ""));
        Lists.take(monitor, Lists.body(call, "healthmonitor"), TAKEN);
        balancers.changing(lb, monitor, Setting.BALANCER_CHANGE);
        return Reply.ok(Json.of("healthmonitor", view(monitor)));
    }

    private Reply delete(Call call) {
        ObjectNode monitor = find(call);
        ObjectNode lb = balancers.changeable(Json.text(monitor, "lb", ""));
        balancers.removing(lb, monitor, () -> balancers.monitors.remove(Balancers.id(monitor)));
        return Reply.empty(204);
    }
}
