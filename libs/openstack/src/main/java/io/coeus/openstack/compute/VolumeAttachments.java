// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import java.util.List;
import java.util.Optional;

/** Cinder volumes attached to servers of the session's project. */
public interface VolumeAttachments {
    /** A volume at a server; the device is the host's guess, the guest may name it otherwise. */
    record VolumeAttachment(String serverId, String volumeId, String device) {}

    /** Asks for it; the volume becomes in-use some time later. One that is attached there already is fine. */
    VolumeAttachment attach(String serverId, String volumeId);

    Optional<VolumeAttachment> find(String serverId, String volumeId);

    List<VolumeAttachment> list(String serverId);

    /** Asks for it; the volume becomes available some time later. One that is not attached there is fine. */
    void detach(String serverId, String volumeId);
}
