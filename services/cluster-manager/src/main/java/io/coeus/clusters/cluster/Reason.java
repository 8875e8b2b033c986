// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.kernel.Refusal;
import io.coeus.saga.SagaState;
import io.coeus.saga.StepState;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words a user understands why a saga did not do what it should. */
public final class Reason {
    private Reason() {}

    /** The cause, what can be done about it, and what became of what was made. */
    public static String of(SagaState<?> saga) {
        return Stream.of(cause(saga), remedy(saga), Optional.of(rest(saga)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> cause(SagaState<?> saga) {
        return Optional.ofNullable(saga.cause()).map(why -> failedStep(saga) + why.detail() + " [" + why.code() + "]");
    }

    private static String failedStep(SagaState<?> saga) {
        return saga.steps().stream()
                .filter(step -> step.reason() != null && step.reason().equals(saga.cause()))
                .findFirst()
                .map(step -> "Step " + step.name() + ": ")
                .orElse("");
    }

    private static Optional<String> remedy(SagaState<?> saga) {
        return Optional.ofNullable(saga.cause()).map(Refusal::remedy);
    }

    private static String rest(SagaState<?> saga) {
        return switch (saga.phase()) {
            case UNDONE -> "All that had been made was removed again.";
            case STUCK -> "Waiting for a decision: retry or abandon the operation." + notUndone(saga);
            case ABANDONED -> "The operation was abandoned." + notUndone(saga);
            case RUNNING, UNDOING, COMPLETED -> "";
        };
    }

    private static String notUndone(SagaState<?> saga) {
        var names = saga.steps().stream()
                .filter(step -> step.status() == StepState.Status.UNDO_FAILED)
                .map(step -> step.name() + reason(step))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Could not be undone: " + names + ".";
    }

    private static String reason(StepState step) {
        return step.reason() == null ? "" : " (" + step.reason().detail() + ")";
    }
}
