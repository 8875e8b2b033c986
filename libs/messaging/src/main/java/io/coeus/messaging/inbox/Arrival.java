// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.wire.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came from Kafka.
 *
 * @param poison why it can never be handled, or null
 */
public record Arrival(
        MessageKind kind,
        Envelope envelope,
        String payload,
        @Nullable String poison) {}
