// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where one step of a running saga stands.
 *
 * @param attempt how often it or its undo was sent; an answer must name the attempt it answers
 * @param reason why it was refused or could not be undone, or null
 */
public record StepState(
        String name, Status status, int attempt, @Nullable Refusal reason) {

    /** Names are persisted and shown. */
    public enum Status {
        PENDING,
        ASKED,
        DONE,
        SKIPPED,
        REFUSED,
        EXPIRED,
        UNDOING,
        UNDONE,
        UNDO_FAILED;

        boolean finished() {
            return this == DONE || this == SKIPPED;
        }

        boolean failedForward() {
            return this == REFUSED || this == EXPIRED;
        }

        boolean mayHaveActed() {
            return this == ASKED || this == DONE || failedForward();
        }
    }

    static StepState pending(String name) {
        return new StepState(name, Status.PENDING, 0, null);
    }

    StepState become(Status next) {
        return new StepState(name, next, attempt, reason);
    }

    StepState become(Status next, Refusal why) {
        return new StepState(name, next, attempt, why);
    }

    StepState sent(Status next) {
        return new StepState(name, next, attempt + 1, next == Status.UNDOING ? reason : null);
    }
}
