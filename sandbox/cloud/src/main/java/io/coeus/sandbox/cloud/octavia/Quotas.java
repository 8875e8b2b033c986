// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.octavia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** /quotas: unlimited until an administrator says otherwise. */
final class Quotas {
    private static final Map<String, String> TABLES = Map.of(
            "load_balancer",
            "loadbalancers",
            "listener",
            "listeners",
            "member",
            "members",
            "pool",
            "pools",
            "health_monitor",
            "healthmonitors");
    private final Map<String, Map<String, Integer>> limits = new HashMap<>();
    private final Balancers balancers;

    Quotas(Balancers balancers) {
        this.balancers = balancers;
    }

    void addTo(Router router, String root) {
        router.on("GET", root + "/quotas/defaults", c -> Reply.ok(Json.of("quota", of("?"))))
                .on("GET", root + "/quotas/{id}", this::show)
                .on("PUT", root + "/quotas/{id}", this::update)
                .on("DELETE", root + "/quotas/{id}", this::reset);
    }

    private Map<String, Integer> of(String project) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String name :
                new String[] {"load_balancer", "listener", "member", "pool", "health_monitor", "l7policy", "l7rule"}) {
            all.put(name, limits.getOrDefault(project, Map.of()).getOrDefault(name, -1));
        }
        return all;
    }

    /** Refuses when one more would be too many. */
    void check(String name, String project) {
        int limit = of(project).getOrDefault(name, -1);
        int used = used(name, project);
        if (limit >= 0 && used >= limit) {
            throw new Refused(403, "Quota has been met for resources: " + name.replace('_', ' '));
        }
    }

    private int used(String name, String project) {
        Table<ObjectNode> table = balancers.tables().get(TABLES.getOrDefault(name, ""));
        return table == null ? 0 : table.count("project_id", project);
    }

    private Reply show(Call call) {
        if (!call.caller().owns(call.var("id"))) {
            throw Balancers.denied();
        }
        return Reply.ok(Json.of("quota", of(call.var("id"))));
    }

    private Reply update(Call call) {
        if (!call.caller().admin()) {
            throw Balancers.denied();
        }
        ObjectNode body = Lists.body(call, "quota");
        Map<String, Integer> mine = limits.computeIfAbsent(call.var("id"), p -> new HashMap<>());
        of("?").keySet().stream()
                .filter(body::has)
                .forEach(n -> mine.put(n, body.get(n).asInt()));
        return Reply.json(202, Json.of("quota", of(call.var("id"))));
    }

    private Reply reset(Call call) {
        if (!call.caller().admin()) {
            throw Balancers.denied();
        }
        limits.remove(call.var("id"));
        return Reply.empty(204);
    }
}
