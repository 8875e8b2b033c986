// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.cluster.ClusterTemplateEvent;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to cluster templates. */
@ApplicationScoped
class TemplateEvents implements EventHandler<ClusterTemplateEvent> {
    private final Intake intake;

    @Inject
    TemplateEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<ClusterTemplateEvent> event() {
        return ClusterTemplateEvent.class;
    }

    @Override
    public void handle(ClusterTemplateEvent event, Envelope envelope) {
        if (event instanceof ClusterTemplateEvent.Deleted) {
            intake.gone(Kind.TEMPLATE, event.template(), event, envelope);
        } else {
            intake.changed(Kind.TEMPLATE, event.template(), event, envelope);
        }
    }
}
