// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Removed;
import io.coeus.contracts.auth.AuthCommand.DeleteClusterCa;
import io.coeus.contracts.auth.AuthCommand.RevokeCredential;
import io.coeus.contracts.baremetal.BaremetalCommand.ReturnMachines;
import io.coeus.contracts.cluster.ClusterCommand.RemoveServers;
import io.coeus.contracts.cluster.ClusterCommand.RemoveWorkloads;
import io.coeus.contracts.cluster.ClusterCommand.SettleOperations;
import io.coeus.contracts.network.NetworkCommand.RemoveClusterNetwork;
import io.coeus.contracts.network.NetworkCommand.RemoveNodePorts;
import io.coeus.contracts.network.NetworkCommand.UnexposeApi;
import io.coeus.contracts.volume.VolumeCommand.RemoveNodeVolumes;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the delete saga knows.
 *
 * @param operationId the delete's own id, so that it does not wait for itself
 * @param nodeNames every node there is
 * @param removed what has been proved to be gone
 */
record DeleteData(
        Blueprint blueprint, String operationId, String credentialId, List<String> nodeNames, List<Removed> removed) {

    static DeleteData of(Blueprint blueprint, String operationId, List<String> nodeNames) {
        return new DeleteData(blueprint, operationId, blueprint.clusterId(), nodeNames, List.of());
    }

    boolean onServers() {
        return !blueprint.spec().bareMetal();
    }

    boolean onMachines() {
        return blueprint.spec().bareMetal();
    }

    SettleOperations settle() {
        return new SettleOperations(clusterId(), operationId);
    }

    RemoveWorkloads removeWorkloads() {
        return new RemoveWorkloads(clusterId());
    }

    RemoveServers removeServers() {
        return new RemoveServers(clusterId(), nodeNames);
    }

    ReturnMachines returnMachines() {
        return new ReturnMachines(clusterId(), projectId(), credentialId, nodeNames);
    }

    UnexposeApi unexposeApi() {
        return new UnexposeApi(clusterId(), projectId(), credentialId);
    }

    RemoveNodeVolumes removeVolumes() {
        return new RemoveNodeVolumes(clusterId(), projectId(), credentialId, nodeNames);
    }

    RemoveNodePorts removePorts() {
        return new RemoveNodePorts(clusterId(), projectId(), credentialId, nodeNames);
    }

    RemoveClusterNetwork removeNetwork() {
        return new RemoveClusterNetwork(clusterId(), projectId(), credentialId);
    }

    io.coeus.contracts.cluster.ClusterCommand.ProveNothingRemains proveServers() {
        return new io.coeus.contracts.cluster.ClusterCommand.ProveNothingRemains(clusterId());
    }

    io.coeus.contracts.network.NetworkCommand.ProveNothingRemains proveNetwork() {
        return new io.coeus.contracts.network.NetworkCommand.ProveNothingRemains(
                clusterId(), projectId(), credentialId);
    }

    io.coeus.contracts.volume.VolumeCommand.ProveNothingRemains proveVolumes() {
        return new io.coeus.contracts.volume.VolumeCommand.ProveNothingRemains(clusterId(), projectId(), credentialId);
    }

    io.coeus.contracts.baremetal.BaremetalCommand.ProveNothingRemains proveMachines() {
        return new io.coeus.contracts.baremetal.BaremetalCommand.ProveNothingRemains(
                clusterId(), projectId(), credentialId);
    }

    DeleteClusterCa deleteCa() {
        return new DeleteClusterCa(clusterId());
    }

    RevokeCredential revokeCredential() {
        return new RevokeCredential(clusterId());
    }

    DeleteData without(NothingRemains proof) {
        var gone = Stream.concat(removed.stream(), proof.removed().stream()).toList();
        return new DeleteData(blueprint, operationId, credentialId, nodeNames, gone);
    }

    private String clusterId() {
        return blueprint.clusterId();
    }

    private String projectId() {
        return blueprint.projectId();
    }
}
