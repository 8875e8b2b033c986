// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Quotas and limits: unlimited until an administrator says otherwise. */
final class Quotas {
    private static final Set<String> OF_NETWORKS =
            Set.of("fixed_ips", "floating_ips", "security_group_rules", "security_groups");
    private static final Set<String> OF_FILES =
            Set.of("injected_file_content_bytes", "injected_file_path_bytes", "injected_files");

    private final Map<String, Map<String, Integer>> limits = new HashMap<>();
    private final Servers servers;
    private @Nullable Groups groups;

    Quotas(Servers servers) {
        this.servers = servers;
    }

    /** Says where the usage of server groups is read. */
    void measure(Groups ofProjects) {
        groups = ofProjects;
    }

    void addTo(Router router) {
        String one = "/v2.1/os-quota-sets/{id}";
        router.on("GET", "/v2.1/limits", this::limits)
                .on("GET", one, this::show)
                .on("GET", one + "/detail", this::detail)
                .on("GET", one + "/defaults", c -> Reply.ok(Json.of("quota_set", plain(c, "?"))))
                .on("PUT", one, this::update)
                .on("DELETE", one, this::reset);
    }

    private Map<String, Integer> limits(String project) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (String name : new String[] {"cores", "fixed_ips", "floating_ips"}) {
            all.put(name, -1);
        }
        all.put("injected_file_content_bytes", 10240);
        all.put("injected_file_path_bytes", 255);
        all.put("injected_files", 5);
        all.put("instances", -1);
        all.put("key_pairs", -1);
        all.put("metadata_items", 128);
        for (String name : new String[] {"ram", "security_group_rules", "security_groups"}) {
            all.put(name, -1);
        }
        all.put("server_group_members", 10);
        all.put("server_groups", -1);
        all.putAll(limits.getOrDefault(project, Map.of()));
        return all;
    }

    private Map<String, Integer> visible(Call call, String project) {
        Version version = Nova.spoken(call);
        Map<String, Integer> all = limits(project);
        all.keySet().removeIf(n -> version.since(2, 36) && OF_NETWORKS.contains(n));
        all.keySet().removeIf(n -> version.since(2, 57) && OF_FILES.contains(n));
        return all;
    }

    int limit(String project, String name) {
        return limits(project).getOrDefault(name, -1);
    }

    private int used(String project, String name) {
        return switch (name) {
            case "instances" -> servers.of(project).size();
            case "cores" ->
                servers.of(project).stream().mapToInt(s -> s.flavor.vcpus()).sum();
            case "ram" ->
                servers.of(project).stream().mapToInt(s -> s.flavor.ram()).sum();
            case "server_groups" -> groups == null ? 0 : groups.count(project);
            default -> 0;
        };
    }

    /** Returns how many servers of a flavor may be made, between least and most; refuses with 403 when too few. */
    int grant(String project, Flavor flavor, int least, int most) {
        boolean unlimited = limit(project, "instances") < 0 && limit(project, "cores") < 0 && limit(project, "ram") < 0;
        if (unlimited) {
            return most;
        }
        Map<String, Integer> used = new HashMap<>();
        List.of("instances", "cores", "ram").forEach(n -> used.put(n, used(project, n)));
        for (int count = most; count >= least; count--) {
            if (exceeded(project, used, need(flavor, count)).isEmpty()) {
                return count;
            }
        }
        throw tooMuch(project, used, need(flavor, least));
    }

    private static Map<String, Integer> need(Flavor flavor, int count) {
        Map<String, Integer> need = new LinkedHashMap<>();
        need.put("cores", count * flavor.vcpus());
        need.put("instances", count);
        need.put("ram", count * flavor.ram());
        return need;
    }

    private List<String> exceeded(String project, Map<String, Integer> used, Map<String, Integer> need) {
        List<String> names = new ArrayList<>();
        need.forEach((name, more) -> {
            int limit = limit(project, name);
            if (limit >= 0 && used.getOrDefault(name, 0) + more > limit) {
                names.add(name);
            }
        });
        return names;
    }

    private Refused tooMuch(String project, Map<String, Integer> used, Map<String, Integer> need) {
        List<String> names = exceeded(project, used, need);
        String all = String.join(", ", names);
        return new Refused(
                403,
                "Quota exceeded for " + all + ": Requested " + join(names, need) + ", but already used "
                        + join(names, used) + " of " + join(names, limits(project)) + " " + all);
    }

    private static String join(List<String> names, Map<String, Integer> values) {
        return String.join(
                ", ", names.stream().map(n -> String.valueOf(values.get(n))).toList());
    }

    private Reply limits(Call call) {
        String asked = call.query().get("tenant_id");
        if (asked != null) {
            Nova.onlyAdmin(call, "os_compute_api:limits:other_project");
        }
        String project = asked == null ? call.caller().projectId() : asked;
        Version version = Nova.spoken(call);
        Map<String, Integer> limit = limits(project);
        ObjectNode view = Json.of("maxTotalInstances", limit.get("instances"), "maxTotalCores", limit.get("cores"));
        view.put("maxTotalRAMSize", limit.get("ram")).put("maxServerMeta", limit.get("metadata_items"));
        if (!version.since(2, 39)) {
            view.put("maxImageMeta", 128);
        }
        if (!version.since(2, 57)) {
            view.put("maxPersonality", 5).put("maxPersonalitySize", 10240);
        }
        view.put("maxTotalKeypairs", limit.get("key_pairs")).put("maxServerGroups", limit.get("server_groups"));
        view.put("maxServerGroupMembers", limit.get("server_group_members"));
        if (!version.since(2, 36)) {
            view.put("maxTotalFloatingIps", -1).put("maxSecurityGroups", -1).put("maxSecurityGroupRules", -1);
        }
        view.put("totalRAMUsed", used(project, "ram")).put("totalCoresUsed", used(project, "cores"));
        view.put("totalInstancesUsed", used(project, "instances"));
        if (!version.since(2, 36)) {
            view.put("totalFloatingIpsUsed", 0).put("totalSecurityGroupsUsed", 0);
        }
        view.put("totalServerGroupsUsed", used(project, "server_groups"));
        return Reply.ok(Json.of("limits", Json.of("rate", Json.list(), "absolute", view)));
    }

    private ObjectNode plain(Call call, String project) {
        ObjectNode view = Json.of("id", call.var("id"));
        visible(call, project).forEach(view::put);
        return view;
    }

    private static void mine(Call call, String rule) {
        if (!call.caller().owns(call.var("id"))) {
            Nova.onlyAdmin(call, "os_compute_api:os-quota-sets:" + rule);
        }
    }

    private Reply show(Call call) {
        mine(call, "show");
        return Reply.ok(Json.of("quota_set", plain(call, call.var("id"))));
    }

    private Reply detail(Call call) {
        mine(call, "detail");
        ObjectNode view = Json.of("id", call.var("id"));
        visible(call, call.var("id"))
                .forEach((name, limit) ->
                        view.set(name, Json.of("limit", limit, "in_use", used(call.var("id"), name), "reserved", 0)));
        return Reply.ok(Json.of("quota_set", view));
    }

    private Reply update(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-quota-sets:update");
        ObjectNode body = Nova.body(call, "quota_set");
        Map<String, Integer> own = limits.computeIfAbsent(call.var("id"), p -> new HashMap<>());
        limits("?").keySet().stream()
                .filter(body::has)
                .forEach(n -> own.put(n, body.get(n).asInt()));
        ObjectNode view = Json.of();
        visible(call, call.var("id")).forEach(view::put);
        return Reply.ok(Json.of("quota_set", view));
    }

    private Reply reset(Call call) {
        Nova.onlyAdmin(call, "os_compute_api:os-quota-sets:delete");
        limits.remove(call.var("id"));
        return Reply.empty(202);
    }
}
