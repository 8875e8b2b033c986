// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.clusters.cluster.Node.Role;
import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthCommand.DelegateCredential;
import io.coeus.contracts.baremetal.BaremetalCommand.LendMachines;
import io.coeus.contracts.baremetal.BaremetalCommand.Machine;
import io.coeus.contracts.network.NetworkCommand.ExposeApi;
import io.coeus.contracts.network.NetworkCommand.NodePort;
import io.coeus.contracts.network.NetworkCommand.PrepareClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.PrepareNodePorts;
import io.coeus.contracts.volume.VolumeCommand.NodeVolume;
import io.coeus.contracts.volume.VolumeCommand.PrepareNodeVolumes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the sagas of a cluster must know of it to build their commands; fixed when a saga starts.
 *
 * @param prefix what every name of its cloud objects begins with
 */
public record Blueprint(String clusterId, String name, String prefix, String projectId, ClusterSpec spec) {

    public static Blueprint of(Cluster cluster) {
        return new Blueprint(
                cluster.id(),
                cluster.identity().name(),
                cluster.prefix(),
                cluster.identity().projectId(),
                cluster.spec());
    }

    /** Wishes for {@code count} nodes whose numbers begin at {@code first}. */
    public List<Node> wish(Role role, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> Node.wished(prefix + "-" + role.word() + "-" + number, role))
                .toList();
    }

    public DelegateCredential delegateCredential(String handoverId) {
        return new DelegateCredential(clusterId, name, projectId, handoverId);
    }

    public CreateClusterCa createCa() {
        return new CreateClusterCa(clusterId, name);
    }

    public PrepareClusterNetwork prepareNetwork(String credentialId) {
        return new PrepareClusterNetwork(
                clusterId,
                prefix,
                projectId,
                credentialId,
                spec.externalNetworkId(),
                spec.networkId(),
                spec.subnetId(),
                spec.cidr(),
                spec.dnsNameservers(),
                spec.apiPort());
    }

    public PrepareNodePorts preparePorts(String credentialId, List<NodeRef> nodes) {
        var ports = nodes.stream()
                .map(node -> new NodePort(node.name(), node.role().word(), floatingIp(node)))
                .toList();
        return new PrepareNodePorts(clusterId, projectId, credentialId, ports);
    }

    public PrepareNodeVolumes prepareVolumes(String credentialId, List<NodeRef> nodes) {
        int size = Objects.requireNonNull(spec.dockerVolumeSize());
        var type = spec.labels().get("docker_volume_type");
        var volumes = nodes.stream()
                .map(node -> new NodeVolume(node.name(), size, type))
                .toList();
        return new PrepareNodeVolumes(clusterId, projectId, credentialId, volumes);
    }

    public ExposeApi exposeApi(String credentialId, List<NodeRef> nodes) {
        var masters = nodes.stream()
                .filter(node -> node.role() == Role.MASTER)
                .map(NodeRef::name)
                .toList();
        return new ExposeApi(
                clusterId,
                prefix,
                projectId,
                credentialId,
                spec.masterLbEnabled(),
                spec.floatingIpEnabled(),
                spec.apiPort(),
                masters);
    }

    public LendMachines lendMachines(String credentialId, List<NodeRef> nodes, Map<String, String> portIds) {
        var machines = nodes.stream()
                .map(node ->
                        new Machine(node.name(), node.role().word(), Objects.requireNonNull(portIds.get(node.name()))))
                .toList();
        var resourceClass = Objects.requireNonNull(spec.resourceClass());
        return new LendMachines(clusterId, projectId, credentialId, resourceClass, spec.imageId(), machines);
    }

    public boolean withNodeVolumes() {
        return spec.dockerVolumeSize() != null && !spec.bareMetal();
    }

    /** Nodes have their own floating IPs, except masters that stand behind a load balancer. */
    private boolean floatingIp(NodeRef node) {
        return spec.floatingIpEnabled() && !(spec.masterLbEnabled() && node.role() == Role.MASTER);
    }

    /** A node by name, as commands and sagas speak of it. */
    public record NodeRef(String name, Role role) {
        public static NodeRef of(Node node) {
            return new NodeRef(node.name(), node.role());
        }
    }
}
