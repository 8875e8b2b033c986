// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.cluster.Clusters;
import io.coeus.gateway.owner.ClusterOwner.Health;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies one patch to one cluster: it may change the number of workers and what is known of its health, no more. */
record ClusterChange(Clusters clusters, Call call) {
    private static final Set<String> HEALTH = Set.of("health_status", "health_status_reason");
    private static final String COUNT = "node_count";

    /** Does what the patch says and answers the cluster's id. */
    String apply(Patch patch, ClusterView cluster) {
        Map<String, @Nullable Object> before = ClusterDocument.attributes(cluster);
        Map<String, @Nullable Object> after = ClusterForm.PATCH.apply(patch, before);
        Set<String> changed = changed(before, after);
        requireChangeable(changed);
        if (changed.contains(COUNT)) {
            scale(cluster, after);
        }
        if (changed.stream().anyMatch(HEALTH::contains)) {
            clusters.noteHealth(call.session(), cluster, health(after));
        }
        return cluster.id();
    }

    private void scale(ClusterView cluster, Map<String, @Nullable Object> after) {
        String status = ClusterStatus.of(cluster);
        if (!ClusterStatus.isComplete(status)) {
            throw new Problem(
                    CommonCode.WRONG_STATE, "Updating a cluster when status is \"" + status + "\" is not supported.");
        }
        int count = (Integer) Objects.requireNonNull(after.get(COUNT));
        clusters.scale(call.session(), cluster, call.nodes(COUNT, count));
    }

    @SuppressWarnings("unchecked") // The labels form reads it.
    private static Health health(Map<String, @Nullable Object> after) {
        String status = (String) after.get("health_status");
        if (status == null) {
            throw Forms.wrong("health_status", "must be HEALTHY, UNHEALTHY or UNKNOWN to change the health, was none");
        }
        return new Health(status, (Map<String, String>) after.get("health_status_reason"));
    }

    private static Set<String> changed(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var changed = new TreeSet<>(after.keySet());
        changed.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return changed;
    }

    private static void requireChangeable(Set<String> changed) {
        var fixed = new TreeSet<>(changed);
        fixed.removeAll(HEALTH);
        fixed.remove(COUNT);
        if (!fixed.isEmpty()) {
            throw new Problem(
                            GatewayCode.NOT_SUPPORTED,
                            "Cannot change cluster property(ies) " + String.join(", ", fixed) + ".")
                    .onField(fixed.first());
        }
    }
}
