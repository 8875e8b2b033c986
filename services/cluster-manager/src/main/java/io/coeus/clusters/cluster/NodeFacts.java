// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.contracts.network.NetworkReply.NodeAddress;
import java.util.List;
import java.util.Map;

/**
 * What a saga has learnt of nodes.
 *
 * @param volumeIds by node name
 * @param serverIds by node name
 */
public record NodeFacts(List<NodeAddress> addresses, Map<String, String> volumeIds, Map<String, String> serverIds) {

    /** The cluster with these facts in its nodes. */
    public Cluster in(Cluster cluster) {
        var known = cluster;
        for (var address : addresses) {
            known = known.with(
                    address.nodeName(), node -> node.at(address.portId(), address.fixedIp(), address.floatingIp()));
        }
        for (var volume : volumeIds.entrySet()) {
            known = known.with(volume.getKey(), node -> node.on(volume.getValue()));
        }
        for (var server : serverIds.entrySet()) {
            known = known.with(server.getKey(), node -> node.served(server.getValue()));
        }
        return known;
    }
}
