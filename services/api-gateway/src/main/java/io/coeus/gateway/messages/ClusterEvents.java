// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.cluster.ClusterEvent;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to clusters. */
@ApplicationScoped
class ClusterEvents implements EventHandler<ClusterEvent> {
    private final Intake intake;

    @Inject
    ClusterEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<ClusterEvent> event() {
        return ClusterEvent.class;
    }

    @Override
    public void handle(ClusterEvent event, Envelope envelope) {
        if (event instanceof ClusterEvent.Deleted) {
            intake.gone(Kind.CLUSTER, event.cluster(), event, envelope);
        } else {
            intake.changed(Kind.CLUSTER, event.cluster(), event, envelope);
        }
    }
}
