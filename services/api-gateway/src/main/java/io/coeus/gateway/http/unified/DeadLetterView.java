// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.inbox.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a service could not handle.
 *
 * @param service who keeps it
 * @param kind COMMAND, REPLY or EVENT
 * @param type wire type
 * @param source who sent it
 * @param subject id of the thing it is about
 * @param operationId the operation it belongs to, or null
 * @param step the operation's step, or null
 * @param reason why it could not be handled
 * @param tries how often it was tried
 * @param payload its content as it came; null in lists
 */
public record DeadLetterView(
        String service,
        String id,
        String kind,
        String type,
        String source,
        String subject,
        @Nullable String projectId,
        @Nullable String requestId,
        @Nullable String operationId,
        @Nullable String step,
        String reason,
        int tries,
        Instant receivedAt,
        @Nullable String payload) {

    static DeadLetterView whole(String service, DeadLetter letter) {
        return of(service, letter, letter.payload());
    }

    static DeadLetterView brief(String service, DeadLetter letter) {
        return of(service, letter, null);
    }

    private static DeadLetterView of(String service, DeadLetter letter, @Nullable String payload) {
        Envelope envelope = letter.envelope();
        Envelope.StepRef step = envelope.step();
        return new DeadLetterView(
                service,
                letter.id(),
                letter.kind().name(),
                envelope.type(),
                envelope.source(),
                envelope.subject(),
                envelope.projectId(),
                envelope.requestId(),
                step == null ? null : step.sagaId(),
                step == null ? null : step.step(),
                letter.reason(),
                letter.tries(),
                letter.receivedAt(),
                payload);
    }
}
