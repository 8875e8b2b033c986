// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.gateway.feed.Happening;
import io.coeus.gateway.feed.Happenings;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Resources;
import io.coeus.kernel.Event;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Takes an event into the read model and the feed, in the transaction of its handling. */
@ApplicationScoped
class Intake {
    private final Resources resources;
    private final Happenings happenings;

    @Inject
    Intake(Resources resources, Happenings happenings) {
        this.resources = resources;
        this.happenings = happenings;
    }

    <V> void changed(Kind<V> kind, V view, Event event, Envelope envelope) {
        resources.keep(kind, envelope.source(), view);
        append(kind, view, event, envelope);
    }

    <V> void gone(Kind<V> kind, V view, Event event, Envelope envelope) {
        resources.bury(kind, envelope.source(), view);
        append(kind, view, event, envelope);
    }

    /** Something that changes nothing in the read model; {@code projectId} is told, or only administrators. */
    void happened(@Nullable String projectId, Event event, Envelope envelope) {
        append(projectId, event, envelope);
    }

    private <V> void append(Kind<V> kind, V view, Event event, Envelope envelope) {
        append(kind.columns(view).projectId(), event, envelope);
    }

    private void append(@Nullable String projectId, Event event, Envelope envelope) {
        happenings.append(new Happening(
                0,
                envelope.id(),
                envelope.type(),
                envelope.source(),
                envelope.subject(),
                projectId,
                envelope.requestId(),
                envelope.time(),
                WireJson.write(event)));
    }
}
