// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload on a cluster.
 *
 * @param state PENDING, STARTING, RUNNING, DEGRADED, COMPLETED, FAILED, UNKNOWN or DELETING
 * @param reason what it waits for or why it failed, or null
 * @param lossy fields of the spec the COE can only keep in part, with what is lost
 * @param volumeIds Cinder volume by mount name
 * @param portIds Neutron ports by network id
 * @param node the node it is pinned to because of its data volumes, or null
 */
public record WorkloadView(
        String id,
        String name,
        String projectId,
        String userId,
        String clusterId,
        String clusterName,
        String coe,
        WorkloadSpec spec,
        String state,
        @Nullable String reason,
        Map<String, String> lossy,
        int readyReplicas,
        List<Instance> instances,
        Map<String, String> volumeIds,
        Map<String, List<String>> portIds,
        @Nullable String node,
        @Nullable String operationId,
        long version,
        Instant createdAt,
        @Nullable Instant updatedAt) {

    /** One running copy. */
    public record Instance(
            String name,
            String state,
            @Nullable String node,
            @Nullable String message) {}
}
