// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.messages;

import io.coeus.clusters.drift.NoteDrift;
import io.coeus.contracts.drift.DriftEvent;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** What managers found missing in the cloud. */
@ApplicationScoped
class DriftEvents implements EventHandler<DriftEvent> {
    private final NoteDrift drift;

    DriftEvents(NoteDrift drift) {
        this.drift = drift;
    }

    @Override
    public Class<DriftEvent> event() {
        return DriftEvent.class;
    }

    @Override
    public void handle(DriftEvent event, Envelope envelope) {
        drift.note(event.drift());
    }
}
