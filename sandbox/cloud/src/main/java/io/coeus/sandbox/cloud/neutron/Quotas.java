// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** /v2.0/quotas: unlimited until an administrator says otherwise. */
final class Quotas {
    private static final List<String> NAMES = List.of(
            "network",
            "subnet",
            "subnetpool",
            "port",
            "router",
            "floatingip",
            "rbac_policy",
            "security_group",
            "security_group_rule",
            "trunk");
    private final Map<String, Map<String, Integer>> limits = new HashMap<>();
    private final BiFunction<String, String, Integer> used;

    /** Asks for usage by resource and project. */
    Quotas(BiFunction<String, String, Integer> used) {
        this.used = used;
    }

    void addTo(Router router) {
        String one = "/v2.0/quotas/{id}";
        router.on("GET", one, this::show)
                .on("GET", one + "/default", c -> Reply.ok(Json.of("quota", limits("?"))))
                .on("GET", one + "/details.json", this::details)
                .on("GET", one + "/details", this::details)
                .on("PUT", one, this::update)
                .on("DELETE", one, this::reset);
    }

    /** Refuses when one more would be too many. */
    void check(String resource, String project, int present) {
        int limit = limits(project).getOrDefault(resource, -1);
        if (!project.isEmpty() && limit >= 0 && present >= limit) {
            throw new Refused(409, "OverQuota", "Quota exceeded for resources: ['" + resource + "'].");
        }
    }

    private Map<String, Integer> limits(String project) {
        Map<String, Integer> all = new LinkedHashMap<>();
        NAMES.forEach(n -> all.put(n, n.equals("rbac_policy") ? 10 : -1));
        all.putAll(limits.getOrDefault(project, Map.of()));
        return all;
    }

    private static Refused denied(String verb) {
        return new Refused(403, "PolicyNotAuthorized", "rule:" + verb + "_quota is disallowed by policy");
    }

    private Reply show(Call call) {
        if (!call.caller().owns(call.var("id"))) {
            throw denied("get");
        }
        return Reply.ok(Json.of("quota", limits(call.var("id"))));
    }

    private Reply details(Call call) {
        if (!call.caller().owns(call.var("id"))) {
            throw denied("get");
        }
        ObjectNode view = Json.of();
        limits(call.var("id"))
                .forEach((name, limit) -> view.set(
                        name, Json.of("limit", limit, "used", used.apply(name, call.var("id")), "reserved", 0)));
        return Reply.ok(Json.of("quota", view));
    }

    private Reply update(Call call) {
        if (!call.caller().admin()) {
            throw denied("update");
        }
        ObjectNode body = call.body("quota", "Body contains invalid data", "Unable to find 'quota' in request body");
        Map<String, Integer> mine = limits.computeIfAbsent(call.var("id"), p -> new HashMap<>());
        NAMES.stream().filter(body::has).forEach(n -> mine.put(n, body.get(n).asInt()));
        return Reply.ok(Json.of("quota", limits(call.var("id"))));
    }

    private Reply reset(Call call) {
        if (!call.caller().admin()) {
            throw denied("delete");
        }
        limits.remove(call.var("id"));
        return Reply.empty(204);
    }
}
