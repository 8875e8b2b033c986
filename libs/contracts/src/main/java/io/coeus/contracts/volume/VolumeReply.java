// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.volume;

import io.coeus.contracts.WireType;
import io.coeus.kernel.Reply;
import java.util.Map;

/** What volume-manager answers. */
public sealed interface VolumeReply extends Reply {

    /**
     * Every node has its volume.
     *
     * @param volumeIds volume id by node name
     */
    @WireType("io.coeus.volume.node-volumes.ready.v1")
    record NodeVolumesReady(Map<String, String> volumeIds) implements VolumeReply {}

    /**
     * Every mount has its volume.
     *
     * @param volumeIds volume id by mount name
     */
    @WireType("io.coeus.volume.data-volumes.ready.v1")
    record DataVolumesReady(Map<String, String> volumeIds) implements VolumeReply {}

    /**
     * The volumes are at the server.
     *
     * @param devices device path by volume id, as Nova names it
     */
    @WireType("io.coeus.volume.data-volumes.attached.v1")
    record DataVolumesAttached(Map<String, String> devices) implements VolumeReply {}
}
