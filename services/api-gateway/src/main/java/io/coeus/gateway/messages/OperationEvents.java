// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.operation.OperationEvent;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to operations, whichever service runs them. */
@ApplicationScoped
class OperationEvents implements EventHandler<OperationEvent> {
    private final Intake intake;

    @Inject
    OperationEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<OperationEvent> event() {
        return OperationEvent.class;
    }

    @Override
    public void handle(OperationEvent event, Envelope envelope) {
        intake.changed(Kind.OPERATION, event.operation(), event, envelope);
    }
}
