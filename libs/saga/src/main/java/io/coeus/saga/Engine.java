// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Refusal;
import io.coeus.saga.StepState.Status;

/**
 * Decides what a saga does next. Pure: no clock, no broker, no database; the same state and signal always give the same
 * answer, so it may be asked again after a crash.
 *
 * <p>Promises: late, repeated and foreign answers change nothing; a refused or expired step is undone like those before
 * it, last stage first; past the point of no return a failure makes the saga stuck instead; a failed undo makes it stuck
 * and never ends it silently.
 *
 * @param <D> the plan's data
 */
public final class Engine<D> {
    private final Plan<D> plan;
    private final Forward<D> forward;
    private final Backward<D> backward;

    /** An engine for one plan; it keeps no state of any saga. */
    public Engine(Plan<D> plan) {
        this.plan = plan;
        this.forward = new Forward<>(plan);
        this.backward = new Backward<>(plan);
    }

    /** The first state of a new saga and the commands of its first stage. */
    public Next<D> begin(D data) {
        var steps = plan.steps().stream()
                .map(step -> StepState.pending(step.name()))
                .toList();
        return forward.advance(new SagaState<>(plan.id(), Phase.RUNNING, data, steps, null));
    }

    /** True when the signal would change the saga where it stands. */
    public boolean accepts(SagaState<D> state, Signal signal) {
        return switch (signal) {
            case Signal.StepUndone answer -> awaits(state, answer, Phase.UNDOING, Status.UNDOING);
            case Signal.UndoFailed answer -> awaits(state, answer, Phase.UNDOING, Status.UNDOING);
            case Signal.Answer answer -> awaits(state, answer, Phase.RUNNING, Status.ASKED);
            case Signal.Cancel cancel -> canTurnBack(state);
            case Signal.Retry retry -> state.phase() == Phase.STUCK;
            case Signal.Abandon abandon -> state.phase() == Phase.STUCK;
        };
    }

    /** What follows from the signal; the same state and nothing to send when it does not fit. */
    public Next<D> on(SagaState<D> state, Signal signal) {
        if (!accepts(state, signal)) {
            return Next.quiet(state);
        }
        return switch (signal) {
            case Signal.Replied replied -> forward.done(state, replied);
            case Signal.Refused refused -> failed(state, refused.step(), Status.REFUSED, refused.reason());
            case Signal.Expired expired -> failed(state, expired.step(), Status.EXPIRED, expired.reason());
            case Signal.StepUndone undone ->
                backward.settle(state.with(undone.step(), step -> step.become(Status.UNDONE)), undone.step());
            case Signal.UndoFailed failed ->
                backward.settle(
                        state.with(failed.step(), step -> step.become(Status.UNDO_FAILED, failed.reason())),
                        failed.step());
            case Signal.Cancel cancel -> state.phase() == Phase.STUCK ? retry(state) : turnBack(state, cancel.reason());
            case Signal.Retry retry -> retry(state);
            case Signal.Abandon abandon -> Next.quiet(state.become(Phase.ABANDONED));
        };
    }

    private boolean awaits(SagaState<D> state, Signal.Answer answer, Phase phase, Status status) {
        return state.phase() == phase
                && state.steps().stream()
                        .anyMatch(step -> step.name().equals(answer.step())
                                && step.status() == status
                                && step.attempt() == answer.attempt());
    }

    private Next<D> failed(SagaState<D> state, String name, Status status, Refusal why) {
        var failed = state.with(name, step -> step.become(status, why));
        return forward.pastPivot(state) ? forward.settle(failed) : turnBack(failed, why);
    }

    private Next<D> turnBack(SagaState<D> state, Refusal why) {
        return backward.next(state.become(Phase.UNDOING).because(why));
    }

    /** Going forward before the point of no return, or stuck on the way back. */
    private boolean canTurnBack(SagaState<D> state) {
        return switch (state.phase()) {
            case RUNNING -> !forward.pastPivot(state);
            case STUCK -> undoFailed(state);
            case UNDOING, COMPLETED, UNDONE, ABANDONED -> false;
        };
    }

    private boolean undoFailed(SagaState<D> state) {
        return state.steps().stream().anyMatch(step -> step.status() == Status.UNDO_FAILED);
    }

    private Next<D> retry(SagaState<D> state) {
        return undoFailed(state)
                ? backward.retry(state.become(Phase.UNDOING))
                : forward.retry(state.become(Phase.RUNNING).because(null));
    }
}
