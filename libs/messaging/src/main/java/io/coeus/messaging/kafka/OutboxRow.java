// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.Envelope;
import java.time.Instant;

/** One stored message that has not been sent. */
record OutboxRow(long id, String topic, Envelope envelope, String payload, Instant createdAt) {}
