// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What cluster-manager answers itself. */
public sealed interface ClusterReply extends Reply {

    /**
     * Every node's server is ACTIVE.
     *
     * @param serverIds Nova server by node name
     */
    @WireType("io.coeus.cluster.servers.booted.v1")
    record ServersBooted(Map<String, String> serverIds) implements ClusterReply {}

    /** The COE answers and knows every node of the cluster as ready. */
    @WireType("io.coeus.cluster.coe.ready.v1")
    record CoeReady(String coeVersion, @Nullable String containerVersion) implements ClusterReply {}

    /**
     * The node is chosen.
     *
     * @param serverId the server behind the node
     */
    @WireType("io.coeus.workload.placed.v1")
    record WorkloadPlaced(String nodeName, String serverId) implements ClusterReply {}
}
