// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.saga.SagaReplies;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.WireTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/** Handles one event or reply inside the current transaction. */
@ApplicationScoped
public class EventRun {
    private final Handlers handlers;
    private final SagaReplies sagas;
    private final WireTypes types;

    @Inject
    EventRun(Handlers handlers, SagaReplies sagas, WireTypes types) {
        this.handlers = handlers;
        this.sagas = sagas;
        this.types = types;
    }

    boolean run(Claimed message) {
        Object content;
        try {
            content = types.read(message.envelope().type(), message.payload());
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
        if (message.kind() == MessageKind.REPLY) {
            sagas.handle(content, message.envelope());
        } else {
            handlers.handle(content, message.envelope());
        }
        return true;
    }

    /** Called in the transaction that gives the message up. */
    void lost(Claimed message, String reason) {
        if (message.kind() == MessageKind.REPLY) {
            sagas.lost(message.envelope(), reason);
        }
    }

    /** Whether trying again is pointless. */
    boolean canNeverBeHandled(RuntimeException failure) {
        return failure instanceof Unreadable;
    }

    private static final class Unreadable extends RuntimeException {
        Unreadable(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
