// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.tenant;

import io.coeus.contracts.volume.VolumeEvent;
import io.coeus.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores data volumes and tells the world of it. Called inside a transaction. */
@ApplicationScoped
public class VolumeNews {
    private final DataVolumes volumes;
    private final Outbox outbox;

    VolumeNews(DataVolumes volumes, Outbox outbox) {
        this.volumes = volumes;
        this.outbox = outbox;
    }

    public DataVolume save(DataVolume volume) {
        volumes.save(volume);
        outbox.event(volume.id(), volume.projectId(), new VolumeEvent.Changed(volume.view()));
        return volume;
    }

    public void remove(DataVolume volume) {
        volumes.remove(volume.id());
        outbox.event(volume.id(), volume.projectId(), new VolumeEvent.Deleted(volume.view()));
    }
}
