// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.workload;

import io.coeus.contracts.cluster.WorkloadView.Instance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was last seen of a workload in its COE.
 *
 * @param reason what it waits for or why it failed, or null
 * @param known the driver's own facts, handed to it again
 */
public record Observation(
        WorkloadState state,
        @Nullable String reason,
        int readyReplicas,
        List<Instance> instances,
        Map<String, String> known) {

    /** Not looked at yet. */
    public static final Observation NONE = new Observation(WorkloadState.PENDING, null, 0, List.of(), Map.of());

    public Observation become(WorkloadState next, @Nullable String why) {
        return new Observation(next, why, readyReplicas, instances, known);
    }
}
