// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.wire.MessageKind;
import java.time.Instant;

/**
 * A message that could not be handled and waits for a person.
 *
 * @param reason why it could not be handled
 * @param payload its content as it came
 * @param tries how often it was tried
 */
public record DeadLetter(
        String id, MessageKind kind, Envelope envelope, String payload, String reason, int tries, Instant receivedAt) {}
