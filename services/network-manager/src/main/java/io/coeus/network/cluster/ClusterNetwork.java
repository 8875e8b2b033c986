// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import org.jspecify.annotations.Nullable;

/**
 * The network of a cluster.
 *
 * @param externalNetworkId where its floating IPs come from, or null
 * @param masterGroupId security group of the masters
 */
public record ClusterNetwork(
        String clusterId,
        String networkId,
        String subnetId,
        @Nullable String routerId,
        @Nullable String externalNetworkId,
        String masterGroupId,
        String workerGroupId) {}
