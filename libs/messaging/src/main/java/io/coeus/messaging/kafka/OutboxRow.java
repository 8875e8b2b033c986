// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.Envelope;
import java.time.Instant;

/**
 * One stored message that has not been sent.
 *
 * @param id grows with each message of this database
 * @param topic where it goes; its key there is the envelope's subject
 * @param payload its content as JSON
 */
public record OutboxRow(long id, String topic, Envelope envelope, String payload, Instant createdAt) {}
