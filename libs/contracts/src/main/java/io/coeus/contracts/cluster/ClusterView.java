// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as its owner knows it.
 *
 * @param coe {@code kubernetes}, {@code swarm} or {@code swarm-mode}
 * @param state CREATING, CREATE_FAILED, READY, UPDATING, UPDATE_FAILED, DELETING or DELETE_FAILED
 * @param operation the last operation's verb: create, update or delete
 * @param operationId the last operation
 * @param reason why the state is a failed one, or null
 * @param createTimeout minutes; 0 for no limit
 * @param health HEALTHY, UNHEALTHY, UNKNOWN or null when never looked at
 * @param apiAddress URL of the COE's API, null until it has one
 * @param version grows with every change
 */
public record ClusterView(
        String id,
        String name,
        String projectId,
        String userId,
        String clusterTemplateId,
        String coe,
        String serverType,
        String state,
        String operation,
        @Nullable String operationId,
        @Nullable String reason,
        int masterCount,
        int nodeCount,
        @Nullable String keypair,
        @Nullable Integer dockerVolumeSize,
        Map<String, String> labels,
        @Nullable String masterFlavorId,
        @Nullable String flavorId,
        int createTimeout,
        @Nullable String discoveryUrl,
        @Nullable String fixedNetwork,
        @Nullable String fixedSubnet,
        boolean floatingIpEnabled,
        boolean masterLbEnabled,
        boolean tlsDisabled,
        @Nullable String apiAddress,
        @Nullable String coeVersion,
        @Nullable String containerVersion,
        @Nullable String health,
        Map<String, String> healthReason,
        List<NodeView> nodes,
        long version,
        Instant createdAt,
        @Nullable Instant updatedAt) {}
