// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.saga.StepState.Status;
import java.util.ArrayList;
import java.util.List;

/** The way back: last stage first, the steps of a stage side by side. */
final class Backward<D> {
    private final Plan<D> plan;

    Backward(Plan<D> plan) {
        this.plan = plan;
    }

    /** Undoes the last stage that may have acted, or ends when there is none. */
    Next<D> next(SagaState<D> state) {
        var current = state;
        for (int stage = plan.stages().size() - 1; stage >= 0; stage--) {
            var next = undo(current, acted(current, stage));
            if (!next.sends().isEmpty()) {
                return next;
            }
            current = next.state();
        }
        return Next.quiet(current.become(Phase.UNDONE));
    }

    /** Goes on when every undo of the stage has ended, and is stuck when one of them failed. */
    Next<D> settle(SagaState<D> state, String name) {
        var stage = plan.stages().get(plan.stageOf(name));
        if (stage.stream().anyMatch(step -> is(state, step, Status.UNDOING))) {
            return Next.quiet(state);
        }
        return stage.stream().anyMatch(step -> is(state, step, Status.UNDO_FAILED))
                ? Next.quiet(state.become(Phase.STUCK))
                : next(state);
    }

    Next<D> retry(SagaState<D> state) {
        return undo(
                state,
                plan.steps().stream()
                        .filter(step -> is(state, step, Status.UNDO_FAILED))
                        .toList());
    }

    private List<Step<D>> acted(SagaState<D> state, int stage) {
        return plan.stages().get(stage).stream()
                .filter(step -> state.step(step.name()).status().mayHaveActed())
                .toList();
    }

    private Next<D> undo(SagaState<D> state, List<Step<D>> steps) {
        var current = state;
        var sends = new ArrayList<Send>();
        for (var step : steps) {
            if (step.undo().isEmpty()) {
                current = current.with(step.name(), acted -> acted.become(Status.UNDONE));
                continue;
            }
            current = current.with(step.name(), acted -> acted.sent(Status.UNDOING));
            var attempt = current.step(step.name()).attempt();
            var command = step.undo().get().apply(state.data());
            sends.add(new Send(step.name(), Send.Direction.UNDO, attempt, command, step.within()));
        }
        return new Next<>(current, List.copyOf(sends));
    }

    private boolean is(SagaState<D> state, Step<D> step, Status status) {
        return state.step(step.name()).status() == status;
    }
}
