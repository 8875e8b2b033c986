// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.volume.VolumeEvent;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to volumes. */
@ApplicationScoped
class VolumeEvents implements EventHandler<VolumeEvent> {
    private final Intake intake;

    @Inject
    VolumeEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<VolumeEvent> event() {
        return VolumeEvent.class;
    }

    @Override
    public void handle(VolumeEvent event, Envelope envelope) {
        if (event instanceof VolumeEvent.Deleted) {
            intake.gone(Kind.VOLUME, event.volume(), event, envelope);
        } else {
            intake.changed(Kind.VOLUME, event.volume(), event, envelope);
        }
    }
}
