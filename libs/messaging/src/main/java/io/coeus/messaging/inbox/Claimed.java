// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Row;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.WireJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message taken out of the inbox to be handled.
 *
 * @param tries how often it was taken, this time included
 * @param failures how many tries in a row have failed
 * @param waitingFor what it was last said to wait for, or null
 */
record Claimed(
        MessageKind kind,
        Envelope envelope,
        String payload,
        int tries,
        int failures,
        @Nullable String waitingFor,
        Instant receivedAt) {
    static final String COLUMNS = "kind, envelope, payload, tries, failures, waiting_for, received_at";

    /** How many columns these are. */
    static final int WIDTH = 7;

    static Claimed of(Row row) {
        return new Claimed(
                MessageKind.valueOf(row.text(0)),
                WireJson.read(row.text(1), Envelope.class),
                row.text(2),
                (int) row.number(3),
                (int) row.number(4),
                row.textOrNull(5),
                row.time(6));
    }

    String id() {
        return envelope.id();
    }
}
