// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.network;

import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What network-manager can be asked. */
@Owner("network-manager")
public sealed interface NetworkCommand<R extends Reply> extends Command<R> {

    /**
     * Makes network, subnet, router and security groups of a cluster, or takes over the given ones without owning them.
     *
     * @param externalNetworkId where the router's gateway and floating IPs come from; null for no way out
     * @param fixedNetworkId an existing network to use instead of a new one, or null
     * @param fixedSubnetId an existing subnet of that network, or null
     * @param cidr range of a new subnet
     * @param apiPort the COE's API port, opened in the master security group
     */
    @WireType("io.coeus.network.cluster-network.prepare.v1")
    record PrepareClusterNetwork(
            String clusterId,
            String namePrefix,
            String projectId,
            String credentialId,
            @Nullable String externalNetworkId,
            @Nullable String fixedNetworkId,
            @Nullable String fixedSubnetId,
            String cidr,
            List<String> dnsNameservers,
            int apiPort)
            implements NetworkCommand<NetworkReply.ClusterNetworkReady> {}

    /** Removes all that {@link PrepareClusterNetwork} made; what was only taken over stays. */
    @WireType("io.coeus.network.cluster-network.remove.v1")
    record RemoveClusterNetwork(String clusterId, String projectId, String credentialId)
            implements NetworkCommand<Undone> {}

    /** Makes a port for each node, and a floating IP where the node asks for one. */
    @WireType("io.coeus.network.node-ports.prepare.v1")
    record PrepareNodePorts(String clusterId, String projectId, String credentialId, List<NodePort> nodes)
            implements NetworkCommand<NetworkReply.NodePortsReady> {}

    /** Removes ports and floating IPs of the named nodes. */
    @WireType("io.coeus.network.node-ports.remove.v1")
    record RemoveNodePorts(String clusterId, String projectId, String credentialId, List<String> nodeNames)
            implements NetworkCommand<Undone> {}

    /** Gives the COE's API its address: a load balancer over the masters, or the first master's own. */
    @WireType("io.coeus.network.api.expose.v1")
    record ExposeApi(
            String clusterId,
            String namePrefix,
            String projectId,
            String credentialId,
            boolean loadBalancer,
            boolean floatingIp,
            int apiPort,
            List<String> masterNames)
            implements NetworkCommand<NetworkReply.ApiExposed> {}

    /** Takes load balancer and its floating IP away. */
    @WireType("io.coeus.network.api.unexpose.v1")
    record UnexposeApi(String clusterId, String projectId, String credentialId) implements NetworkCommand<Undone> {}

    /** Makes one port for each replica of a workload in the given network. */
    @WireType("io.coeus.network.workload-ports.prepare.v1")
    record PrepareWorkloadPorts(
            String workloadId,
            String clusterId,
            String namePrefix,
            String projectId,
            String credentialId,
            List<NetworkWish> networks,
            int replicas)
            implements NetworkCommand<NetworkReply.WorkloadPortsReady> {}

    /** Removes the workload's ports. */
    @WireType("io.coeus.network.workload-ports.remove.v1")
    record RemoveWorkloadPorts(String workloadId, String projectId, String credentialId)
            implements NetworkCommand<Undone> {}

    /** Looks through the project for objects that bear the cluster's tag; done when there is none. */
    @WireType("io.coeus.network.nothing-remains.prove.v1")
    record ProveNothingRemains(String clusterId, String projectId, String credentialId)
            implements NetworkCommand<NothingRemains> {}

    /**
     * A node that needs a port.
     *
     * @param role {@code master} or {@code worker}, picks the security group
     */
    record NodePort(String nodeName, String role, boolean floatingIp) {}

    /**
     * A network that a workload wants to be in.
     *
     * @param networkId Neutron network
     * @param fixedIp wanted address of the first port, or null
     */
    record NetworkWish(String networkId, @Nullable String fixedIp) {}
}
