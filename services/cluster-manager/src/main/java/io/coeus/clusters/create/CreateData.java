// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Blueprint.NodeRef;
import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthCommand.DelegateCredential;
import io.coeus.contracts.auth.AuthCommand.DeleteClusterCa;
import io.coeus.contracts.auth.AuthCommand.RevokeCredential;
import io.coeus.contracts.auth.AuthReply.ClusterCaCreated;
import io.coeus.contracts.auth.AuthReply.CredentialDelegated;
import io.coeus.contracts.baremetal.BaremetalCommand.LendMachines;
import io.coeus.contracts.baremetal.BaremetalCommand.ReturnMachines;
import io.coeus.contracts.baremetal.BaremetalReply.MachinesLent;
import io.coeus.contracts.cluster.ClusterCommand.AwaitNodes;
import io.coeus.contracts.cluster.ClusterCommand.BootServers;
import io.coeus.contracts.cluster.ClusterCommand.CheckCoe;
import io.coeus.contracts.cluster.ClusterCommand.RemoveServers;
import io.coeus.contracts.cluster.ClusterReply.CoeReady;
import io.coeus.contracts.cluster.ClusterReply.ServersBooted;
import io.coeus.contracts.network.NetworkCommand.ExposeApi;
import io.coeus.contracts.network.NetworkCommand.PrepareClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.PrepareNodePorts;
import io.coeus.contracts.network.NetworkCommand.RemoveClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.RemoveNodePorts;
import io.coeus.contracts.network.NetworkCommand.UnexposeApi;
import io.coeus.contracts.network.NetworkReply.ApiExposed;
import io.coeus.contracts.network.NetworkReply.NodeAddress;
import io.coeus.contracts.network.NetworkReply.NodePortsReady;
import io.coeus.contracts.volume.VolumeCommand.PrepareNodeVolumes;
import io.coeus.contracts.volume.VolumeCommand.RemoveNodeVolumes;
import io.coeus.contracts.volume.VolumeReply.NodeVolumesReady;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the create saga knows.
 *
 * @param handoverId under which auth-bridge keeps the user's token until it has made the credential
 * @param credentialId empty until the credential is delegated
 * @param serverIds server or machine by node name
 */
record CreateData(
        Blueprint blueprint,
        List<NodeRef> nodes,
        String handoverId,
        String credentialId,
        @Nullable String caPem,
        List<NodeAddress> addresses,
        Map<String, String> volumeIds,
        @Nullable ApiExposed api,
        Map<String, String> serverIds,
        @Nullable CoeReady coe) {

    static CreateData of(Blueprint blueprint, List<NodeRef> nodes, String handoverId) {
        return new CreateData(blueprint, nodes, handoverId, "", null, List.of(), Map.of(), null, Map.of(), null);
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

    DelegateCredential delegateCredential() {
        return blueprint.delegateCredential(handoverId);
    }

    RevokeCredential revokeCredential() {
        return new RevokeCredential(clusterId());
    }

    CreateClusterCa createCa() {
        return blueprint.createCa();
    }

    DeleteClusterCa deleteCa() {
        return new DeleteClusterCa(clusterId());
    }

    PrepareClusterNetwork prepareNetwork() {
        return blueprint.prepareNetwork(credentialId);
    }

    RemoveClusterNetwork removeNetwork() {
        return new RemoveClusterNetwork(clusterId(), projectId(), credentialId);
    }

    PrepareNodeVolumes prepareVolumes() {
        return blueprint.prepareVolumes(credentialId, nodes);
    }

    RemoveNodeVolumes removeVolumes() {
        return new RemoveNodeVolumes(clusterId(), projectId(), credentialId, nodeNames());
    }

    PrepareNodePorts preparePorts() {
        return blueprint.preparePorts(credentialId, nodes);
    }

    RemoveNodePorts removePorts() {
        return new RemoveNodePorts(clusterId(), projectId(), credentialId, nodeNames());
    }

    ExposeApi exposeApi() {
        return blueprint.exposeApi(credentialId, nodes);
    }

    UnexposeApi unexposeApi() {
        return new UnexposeApi(clusterId(), projectId(), credentialId);
    }

    BootServers bootServers() {
        return new BootServers(clusterId(), nodeNames());
    }

    RemoveServers removeServers() {
        return new RemoveServers(clusterId(), nodeNames());
    }

    LendMachines lendMachines() {
        var ports = addresses.stream().collect(Collectors.toMap(NodeAddress::nodeName, NodeAddress::portId));
        return blueprint.lendMachines(credentialId, nodes, ports);
    }

    ReturnMachines returnMachines() {
        return new ReturnMachines(clusterId(), projectId(), credentialId, nodeNames());
    }

    AwaitNodes awaitNodes() {
        return new AwaitNodes(clusterId(), nodeNames());
    }

    CheckCoe checkCoe() {
        return new CheckCoe(clusterId());
    }

    CreateData withCredential(CredentialDelegated delegated) {
        return new CreateData(
                blueprint,
                nodes,
                handoverId,
                delegated.credentialId(),
                caPem,
                addresses,
                volumeIds,
                api,
                serverIds,
                coe);
    }

    CreateData withCa(ClusterCaCreated ca) {
        return new CreateData(
                blueprint, nodes, handoverId, credentialId, ca.caPem(), addresses, volumeIds, api, serverIds, coe);
    }

    CreateData withVolumes(NodeVolumesReady ready) {
        return new CreateData(
                blueprint, nodes, handoverId, credentialId, caPem, addresses, ready.volumeIds(), api, serverIds, coe);
    }

    CreateData withPorts(NodePortsReady ready) {
        return new CreateData(
                blueprint, nodes, handoverId, credentialId, caPem, ready.nodes(), volumeIds, api, serverIds, coe);
    }

    CreateData withApi(ApiExposed exposed) {
        return new CreateData(
                blueprint, nodes, handoverId, credentialId, caPem, addresses, volumeIds, exposed, serverIds, coe);
    }

    CreateData withServers(ServersBooted booted) {
        return withServerIds(booted.serverIds());
    }

    CreateData withMachines(MachinesLent lent) {
        return withServerIds(lent.machineIds());
    }

    CreateData withCoe(CoeReady ready) {
        return new CreateData(
                blueprint, nodes, handoverId, credentialId, caPem, addresses, volumeIds, api, serverIds, ready);
    }

    private CreateData withServerIds(Map<String, String> ids) {
        return new CreateData(blueprint, nodes, handoverId, credentialId, caPem, addresses, volumeIds, api, ids, coe);
    }

    private String clusterId() {
        return blueprint.clusterId();
    }

    private String projectId() {
        return blueprint.projectId();
    }

    private List<String> nodeNames() {
        return nodes.stream().map(NodeRef::name).toList();
    }
}
