// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Blueprint.NodeRef;
import io.coeus.contracts.baremetal.BaremetalCommand.LendMachines;
import io.coeus.contracts.baremetal.BaremetalCommand.ReturnMachines;
import io.coeus.contracts.baremetal.BaremetalReply.MachinesLent;
import io.coeus.contracts.cluster.ClusterCommand.AwaitNodes;
import io.coeus.contracts.cluster.ClusterCommand.BootServers;
import io.coeus.contracts.cluster.ClusterCommand.CheckCoe;
import io.coeus.contracts.cluster.ClusterCommand.DrainNodes;
import io.coeus.contracts.cluster.ClusterCommand.RemoveServers;
import io.coeus.contracts.cluster.ClusterReply.ServersBooted;
import io.coeus.contracts.network.NetworkCommand.PrepareNodePorts;
import io.coeus.contracts.network.NetworkCommand.RemoveNodePorts;
import io.coeus.contracts.network.NetworkReply.NodeAddress;
import io.coeus.contracts.network.NetworkReply.NodePortsReady;
import io.coeus.contracts.volume.VolumeCommand.PrepareNodeVolumes;
import io.coeus.contracts.volume.VolumeCommand.RemoveNodeVolumes;
import io.coeus.contracts.volume.VolumeReply.NodeVolumesReady;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the resize saga knows.
 *
 * @param added nodes to make
 * @param taken names of nodes to take away
 */
record ResizeData(
        Blueprint blueprint,
        String credentialId,
        List<NodeRef> added,
        List<String> taken,
        List<NodeAddress> addresses,
        Map<String, String> volumeIds,
        Map<String, String> serverIds) {

    static ResizeData of(Blueprint blueprint, List<NodeRef> added, List<String> taken) {
        return new ResizeData(blueprint, blueprint.clusterId(), added, taken, List.of(), Map.of(), Map.of());
    }

    boolean growing() {
        return !added.isEmpty();
    }

    boolean shrinking() {
        return !taken.isEmpty();
    }

    boolean withNodeVolumes() {
        return blueprint.withNodeVolumes();
    }

    boolean onServers() {
        return !blueprint.spec().bareMetal();
    }

    boolean onMachines() {
        return blueprint.spec().bareMetal();
    }

    PrepareNodePorts preparePorts() {
        return blueprint.preparePorts(credentialId, added);
    }

    RemoveNodePorts removeAddedPorts() {
        return new RemoveNodePorts(clusterId(), projectId(), credentialId, addedNames());
    }

    PrepareNodeVolumes prepareVolumes() {
        return blueprint.prepareVolumes(credentialId, added);
    }

    RemoveNodeVolumes removeAddedVolumes() {
        return new RemoveNodeVolumes(clusterId(), projectId(), credentialId, addedNames());
    }

    BootServers bootServers() {
        return new BootServers(clusterId(), addedNames());
    }

    RemoveServers removeAddedServers() {
        return new RemoveServers(clusterId(), addedNames());
    }

    LendMachines lendMachines() {
        var ports = addresses.stream().collect(Collectors.toMap(NodeAddress::nodeName, NodeAddress::portId));
        return blueprint.lendMachines(credentialId, added, ports);
    }

    ReturnMachines returnAddedMachines() {
        return new ReturnMachines(clusterId(), projectId(), credentialId, addedNames());
    }

    AwaitNodes awaitNodes() {
        return new AwaitNodes(clusterId(), addedNames());
    }

    DrainNodes drain() {
        return new DrainNodes(clusterId(), taken);
    }

    RemoveServers removeServers() {
        return new RemoveServers(clusterId(), taken);
    }

    ReturnMachines returnMachines() {
        return new ReturnMachines(clusterId(), projectId(), credentialId, taken);
    }

    RemoveNodeVolumes removeVolumes() {
        return new RemoveNodeVolumes(clusterId(), projectId(), credentialId, taken);
    }

    RemoveNodePorts removePorts() {
        return new RemoveNodePorts(clusterId(), projectId(), credentialId, taken);
    }

    CheckCoe checkCoe() {
        return new CheckCoe(clusterId());
    }

    ResizeData withPorts(NodePortsReady ready) {
        return new ResizeData(blueprint, credentialId, added, taken, ready.nodes(), volumeIds, serverIds);
    }

    ResizeData withVolumes(NodeVolumesReady ready) {
        return new ResizeData(blueprint, credentialId, added, taken, addresses, ready.volumeIds(), serverIds);
    }

    ResizeData withServers(ServersBooted booted) {
        return new ResizeData(blueprint, credentialId, added, taken, addresses, volumeIds, booted.serverIds());
    }

    ResizeData withMachines(MachinesLent lent) {
        return new ResizeData(blueprint, credentialId, added, taken, addresses, volumeIds, lent.machineIds());
    }

    List<String> addedNames() {
        return added.stream().map(NodeRef::name).toList();
    }

    private String clusterId() {
        return blueprint.clusterId();
    }

    private String projectId() {
        return blueprint.projectId();
    }
}
