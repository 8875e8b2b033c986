// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.contracts.volume.VolumeView;
import io.coeus.gateway.access.Session;
import org.jspecify.annotations.Nullable;

/** Who owns data volumes. Calls block and throw the owner's Problem; each answers the volume as it is after it. */
public interface VolumeOwner {
    VolumeView create(Session session, Draft draft);

    VolumeView delete(Session session, String id);

    /** A volume to be made. */
    record Draft(
            String id, String name, int sizeGib, @Nullable String volumeType) {}
}
