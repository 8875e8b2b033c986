// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotas and limits: unlimited until an administrator says otherwise. */
final class Quotas {
    private final Map<String, Map<String, Long>> limits = new HashMap<>();
    private final Types types;
    private @Nullable Volumes volumes;

    Quotas(Types types) {
        this.types = types;
    }

    /** Says where usage is read. */
    void measure(Volumes measured) {
        volumes = measured;
    }

    void addTo(Router router) {
        String one = "/v3/{project}/os-quota-sets/{id}";
        router.on("GET", "/v3/{project}/limits", this::limits)
                .on("GET", one, this::show)
                .on("GET", one + "/defaults", c -> Reply.ok(Json.of("quota_set", withId(limits("?"), c.var("id")))))
                .on("PUT", one, this::update)
                .on("DELETE", one, this::reset);
    }

    private Map<String, Long> limits(String project) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (String name : new String[] {"volumes", "per_volume_gigabytes", "snapshots", "gigabytes"}) {
            all.put(name, -1L);
        }
        all.put("backups", 10L);
        all.put("backup_gigabytes", 1000L);
        for (Types.Type type : types.all()) {
            for (String name : new String[] {"volumes_", "gigabytes_", "snapshots_"}) {
                all.put(name + type.name(), -1L);
            }
        }
        all.put("groups", 10L);
        all.putAll(limits.getOrDefault(project, Map.of()));
        return all;
    }

    private long used(String name, String project) {
        if (volumes == null) {
            return 0;
        }
        return switch (name) {
            case "volumes" -> volumes.count(project);
            case "gigabytes" -> volumes.gigabytes(project);
            default -> 0;
        };
    }

    /** Refuses when one more volume of this size would be too much. */
    void check(String project, long size) {
        Map<String, Long> limit = limits(project);
        long gigabytes = limit.getOrDefault("gigabytes", -1L);
        long inUse = used("gigabytes", project);
        if (gigabytes >= 0 && inUse + size > gigabytes) {
            throw new Refused(
                    413,
                    "VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota."
                            + " Requested " + size + "G, quota is " + gigabytes + "G and " + inUse
                            + "G has been consumed.");
        }
        long count = limit.getOrDefault("volumes", -1L);
        if (count >= 0 && used("volumes", project) >= count) {
            throw new Refused(
                    413,
                    "VolumeLimitExceeded: Maximum number of volumes allowed (" + count
                            + ") exceeded for quota 'volumes'.");
        }
    }

    private Reply limits(Call call) {
        String project = call.caller().projectId();
        Map<String, Long> limit = limits(project);
        ObjectNode absolute = Json.of("maxTotalVolumes", limit.get("volumes"));
        absolute.put("maxTotalSnapshots", limit.get("snapshots"));
        absolute.put("maxTotalVolumeGigabytes", limit.get("gigabytes"));
        absolute.put("maxTotalBackups", limit.get("backups"));
        absolute.put("maxTotalBackupGigabytes", limit.get("backup_gigabytes"));
        absolute.put("totalVolumesUsed", used("volumes", project));
        absolute.put("totalGigabytesUsed", used("gigabytes", project));
        absolute.put("totalSnapshotsUsed", 0).put("totalBackupsUsed", 0).put("totalBackupGigabytesUsed", 0);
        return Reply.ok(Json.of("limits", Json.of("rate", Json.list(), "absolute", absolute)));
    }

    private static ObjectNode withId(Map<String, ?> values, String id) {
        ObjectNode view = Json.of();
        values.forEach((k, v) -> view.set(k, Json.of("v", v).get("v")));
        return view.put("id", id);
    }

    private Reply show(Call call) {
        String project = call.var("id");
        if (!call.caller().owns(project)) {
            throw new Refused(403, "Policy doesn't allow volume_extension:quotas:show to be performed.");
        }
        if (!call.query().on("usage")) {
            return Reply.ok(Json.of("quota_set", withId(limits(project), project)));
        }
        Map<String, ObjectNode> usage = new LinkedHashMap<>();
        limits(project)
                .forEach((name, limit) ->
                        usage.put(name, Json.of("limit", limit, "in_use", used(name, project), "reserved", 0)));
        return Reply.ok(Json.of("quota_set", withId(usage, project)));
    }

    private Reply update(Call call) {
        if (!call.caller().admin()) {
            throw new Refused(403, "Policy doesn't allow volume_extension:quotas:update to be performed.");
        }
        ObjectNode body = call.body("quota_set", "Malformed request body", "'quota_set' is a required property");
        Map<String, Long> mine = limits.computeIfAbsent(call.var("id"), p -> new HashMap<>());
        limits("?").keySet().stream()
                .filter(body::has)
                .forEach(n -> mine.put(n, body.get(n).asLong()));
        return Reply.ok(Json.of("quota_set", limits(call.var("id"))));
    }

    private Reply reset(Call call) {
        if (!call.caller().admin()) {
            throw new Refused(403, "Policy doesn't allow volume_extension:quotas:delete to be performed.");
        }
        limits.remove(call.var("id"));
        return Reply.empty(200);
    }
}
