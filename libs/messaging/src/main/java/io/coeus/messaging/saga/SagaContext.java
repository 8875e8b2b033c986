// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

/**
 * What a saga is about and who wanted it; shown with the operation.
 *
 * @param aggregateId id of what it works on; key of its messages
 * @param aggregateKind such as {@code cluster}
 * @param aggregateName name of what it works on
 * @param requestId the request that caused it
 */
public record SagaContext(
        String aggregateId,
        String aggregateKind,
        String aggregateName,
        String projectId,
        String userId,
        String requestId) {}
