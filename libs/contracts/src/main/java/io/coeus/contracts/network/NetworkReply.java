// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.network;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Reply;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What network-manager answers. */
public sealed interface NetworkReply extends Reply {

    /** The cluster has its network; without a way out it has no router. */
    @WireType("io.coeus.network.cluster-network.ready.v1")
    record ClusterNetworkReady(
            String networkId, String subnetId, @Nullable String routerId) implements NetworkReply {}

    /** Every node has its port. */
    @WireType("io.coeus.network.node-ports.ready.v1")
    record NodePortsReady(List<NodeAddress> nodes) implements NetworkReply {}

    /**
     * The API has its address.
     *
     * @param address host part of the API's URL, reachable by users
     * @param sans names the server must present
     */
    @WireType("io.coeus.network.api.exposed.v1")
    record ApiExposed(String address, List<String> sans) implements NetworkReply {}

    /**
     * Every replica has its ports.
     *
     * @param portIds port ids by network id, one for each replica
     */
    @WireType("io.coeus.network.workload-ports.ready.v1")
    record WorkloadPortsReady(Map<String, List<String>> portIds) implements NetworkReply {}

    record NodeAddress(
            String nodeName,
            String portId,
            String fixedIp,
            @Nullable String floatingIp) {}
}
