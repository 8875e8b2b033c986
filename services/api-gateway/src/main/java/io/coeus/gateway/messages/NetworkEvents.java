// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.network.NetworkEvent;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to networks. */
@ApplicationScoped
class NetworkEvents implements EventHandler<NetworkEvent> {
    private final Intake intake;

    @Inject
    NetworkEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<NetworkEvent> event() {
        return NetworkEvent.class;
    }

    @Override
    public void handle(NetworkEvent event, Envelope envelope) {
        if (event instanceof NetworkEvent.Deleted) {
            intake.gone(Kind.NETWORK, event.network(), event, envelope);
        } else {
            intake.changed(Kind.NETWORK, event.network(), event, envelope);
        }
    }
}
