// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.operation;

import io.coeus.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One running or ended saga, as people see it.
 *
 * @param kind plan name, such as {@code cluster.create}
 * @param planVersion version of the plan it was started with
 * @param aggregateId what it works on
 * @param aggregateKind such as {@code cluster}
 * @param aggregateName name of what it works on
 * @param state RUNNING, UNDOING, COMPLETED, UNDONE, STUCK or ABANDONED
 * @param cause why it is not going forward any more, or null
 * @param version grows with every change
 */
public record OperationView(
        String id,
        String kind,
        int planVersion,
        String projectId,
        String userId,
        String requestId,
        String aggregateId,
        String aggregateKind,
        String aggregateName,
        String state,
        @Nullable Refusal cause,
        List<StepView> steps,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    /**
     * One step of an operation.
     *
     * @param service who does it
     * @param stage steps with the same number run side by side
     * @param state PENDING, ASKED, DONE, SKIPPED, REFUSED, EXPIRED, UNDOING, UNDONE or UNDO_FAILED
     * @param attempts how often it was asked or its work was taken up
     * @param waitingFor what it waits for now, or null
     * @param trouble the last passing error, or null
     * @param reason why it was refused, or null
     * @param requestIds OpenStack request ids, newest last, at most 20
     * @param deadline when it expires unless it is answered, or null
     */
    public record StepView(
            String name,
            String service,
            int stage,
            String state,
            int attempts,
            @Nullable String waitingFor,
            @Nullable String trouble,
            @Nullable Refusal reason,
            List<String> requestIds,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant deadline) {}
}
