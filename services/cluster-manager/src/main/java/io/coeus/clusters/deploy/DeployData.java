// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.workload.Workload;
import io.coeus.contracts.cluster.ClusterCommand.ConvergeWorkload;
import io.coeus.contracts.cluster.ClusterCommand.MountDataVolumes;
import io.coeus.contracts.cluster.ClusterCommand.PlaceWorkload;
import io.coeus.contracts.cluster.ClusterCommand.SettleOperations;
import io.coeus.contracts.cluster.ClusterCommand.UnmountDataVolumes;
import io.coeus.contracts.cluster.ClusterCommand.WithdrawWorkload;
import io.coeus.contracts.cluster.ClusterReply.WorkloadPlaced;
import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.network.NetworkCommand.NetworkWish;
import io.coeus.contracts.network.NetworkCommand.PrepareWorkloadPorts;
import io.coeus.contracts.network.NetworkCommand.RemoveWorkloadPorts;
import io.coeus.contracts.network.NetworkReply.WorkloadPortsReady;
import io.coeus.contracts.volume.VolumeCommand.AttachDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.DataVolumeWish;
import io.coeus.contracts.volume.VolumeCommand.DetachDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.PrepareDataVolumes;
import io.coeus.contracts.volume.VolumeCommand.RemoveDataVolumes;
import io.coeus.contracts.volume.VolumeReply.DataVolumesReady;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the sagas of a workload know.
 *
 * @param operationId the saga's own id, so that a delete does not wait for itself
 * @param placed where it goes; null until chosen, and for a workload without data volumes
 */
record DeployData(
        String operationId,
        String workloadId,
        String clusterId,
        String prefix,
        String projectId,
        WorkloadSpec spec,
        Map<String, String> volumeIds,
        Map<String, List<String>> portIds,
        @Nullable WorkloadPlaced placed) {

    static DeployData of(Workload workload, String operationId) {
        var home = workload.home();
        return new DeployData(
                operationId,
                home.id(),
                home.clusterId(),
                workload.prefix(),
                home.projectId(),
                workload.spec(),
                workload.placement().volumeIds(),
                workload.placement().portIds(),
                null);
    }

    boolean withVolumes() {
        return !spec.mounts().isEmpty();
    }

    boolean withNetworks() {
        return !spec.networks().isEmpty();
    }

    PrepareDataVolumes prepareVolumes() {
        var wishes = spec.mounts().stream()
                .map(mount -> new DataVolumeWish(mount.name(), mount.volumeId(), mount.sizeGib(), mount.volumeType()))
                .toList();
        return new PrepareDataVolumes(workloadId, clusterId, prefix, projectId, clusterId, wishes);
    }

    RemoveDataVolumes removeVolumes() {
        return new RemoveDataVolumes(workloadId, projectId, clusterId);
    }

    PrepareWorkloadPorts preparePorts() {
        var wishes = spec.networks().stream()
                .map(network -> new NetworkWish(network.network(), network.fixedIp()))
                .toList();
        return new PrepareWorkloadPorts(workloadId, clusterId, prefix, projectId, clusterId, wishes, spec.replicas());
    }

    RemoveWorkloadPorts removePorts() {
        return new RemoveWorkloadPorts(workloadId, projectId, clusterId);
    }

    PlaceWorkload place() {
        return new PlaceWorkload(workloadId);
    }

    AttachDataVolumes attachVolumes() {
        var server = Objects.requireNonNull(placed).serverId();
        return new AttachDataVolumes(workloadId, projectId, clusterId, server, List.copyOf(volumeIds.values()));
    }

    DetachDataVolumes detachVolumes() {
        return new DetachDataVolumes(workloadId, projectId, clusterId);
    }

    MountDataVolumes mountVolumes() {
        return new MountDataVolumes(workloadId);
    }

    UnmountDataVolumes unmountVolumes() {
        return new UnmountDataVolumes(workloadId);
    }

    SettleOperations settle() {
        return new SettleOperations(workloadId, operationId);
    }

    ConvergeWorkload converge() {
        return new ConvergeWorkload(workloadId);
    }

    WithdrawWorkload withdraw() {
        return new WithdrawWorkload(workloadId);
    }

    DeployData withVolumes(DataVolumesReady ready) {
        return new DeployData(
                operationId, workloadId, clusterId, prefix, projectId, spec, ready.volumeIds(), portIds, placed);
    }

    DeployData withPorts(WorkloadPortsReady ready) {
        return new DeployData(
                operationId, workloadId, clusterId, prefix, projectId, spec, volumeIds, ready.portIds(), placed);
    }

    DeployData on(WorkloadPlaced node) {
        return new DeployData(operationId, workloadId, clusterId, prefix, projectId, spec, volumeIds, portIds, node);
    }
}
