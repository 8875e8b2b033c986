// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.saga.Send.Direction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a message beside its content: CloudEvents attributes and Coeus's extensions.
 *
 * @param id unique; a second message of the same id is the same message
 * @param type wire type of the content
 * @param source name of the service that sent it
 * @param subject id of the aggregate it is about; messages about one aggregate keep their order
 * @param time when it was sent
 * @param projectId whose project it is about, or null
 * @param requestId the request that caused it, or null
 * @param step the saga step it belongs to, or null
 * @param traceparent W3C trace context of its sender, or null
 * @param cloudRequestIds of a reply: ids of the cloud's requests made for it
 */
public record Envelope(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        @Nullable String projectId,
        @Nullable String requestId,
        @Nullable StepRef step,
        @Nullable String traceparent,
        List<String> cloudRequestIds) {

    /**
     * One attempt at one step of a saga.
     *
     * @param step name of the step in its plan
     * @param attempt counted from 1
     */
    public record StepRef(String sagaId, String step, int attempt, Direction direction) {}
}
