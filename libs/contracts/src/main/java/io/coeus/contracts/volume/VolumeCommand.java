// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.volume;

import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What volume-manager can be asked. */
@Owner("volume-manager")
public sealed interface VolumeCommand<R extends Reply> extends Command<R> {

    /** Makes the volumes that nodes keep their container images on. */
    @WireType("io.coeus.volume.node-volumes.prepare.v1")
    record PrepareNodeVolumes(String clusterId, String projectId, String credentialId, List<NodeVolume> nodes)
            implements VolumeCommand<VolumeReply.NodeVolumesReady> {}

    /** Removes the volumes of the named nodes. */
    @WireType("io.coeus.volume.node-volumes.remove.v1")
    record RemoveNodeVolumes(String clusterId, String projectId, String credentialId, List<String> nodeNames)
            implements VolumeCommand<Undone> {}

    /** Makes the data volumes a workload asks for by size, and checks the ones it names by id. */
    @WireType("io.coeus.volume.data-volumes.prepare.v1")
    record PrepareDataVolumes(
            String workloadId,
            String clusterId,
            String namePrefix,
            String projectId,
            String credentialId,
            List<DataVolumeWish> volumes)
            implements VolumeCommand<VolumeReply.DataVolumesReady> {}

    /** Removes the data volumes that were made for the workload; named ones stay. */
    @WireType("io.coeus.volume.data-volumes.remove.v1")
    record RemoveDataVolumes(String workloadId, String projectId, String credentialId)
            implements VolumeCommand<Undone> {}

    /** Attaches the workload's data volumes to the server it is placed on. */
    @WireType("io.coeus.volume.data-volumes.attach.v1")
    record AttachDataVolumes(
            String workloadId, String projectId, String credentialId, String serverId, List<String> volumeIds)
            implements VolumeCommand<VolumeReply.DataVolumesAttached> {}

    /** Detaches the workload's data volumes from where they are. */
    @WireType("io.coeus.volume.data-volumes.detach.v1")
    record DetachDataVolumes(String workloadId, String projectId, String credentialId)
            implements VolumeCommand<Undone> {}

    /** Looks through the project for volumes that bear the cluster's tag; done when there is none. */
    @WireType("io.coeus.volume.nothing-remains.prove.v1")
    record ProveNothingRemains(String clusterId, String projectId, String credentialId)
            implements VolumeCommand<NothingRemains> {}

    /**
     * A node that needs a volume.
     *
     * @param sizeGib GiB
     * @param volumeType Cinder's type, null for its default
     */
    record NodeVolume(
            String nodeName, int sizeGib, @Nullable String volumeType) {}

    /**
     * Either an existing volume by id, or a new one by size in GiB.
     *
     * @param mount name of the mount it is for
     */
    record DataVolumeWish(
            String mount,
            @Nullable String volumeId,
            @Nullable Integer sizeGib,
            @Nullable String volumeType) {}
}
