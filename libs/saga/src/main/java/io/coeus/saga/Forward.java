// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Refusal;
import io.coeus.saga.StepState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The way forward: stage by stage, the steps of a stage side by side. */
final class Forward<D> {
    private final Plan<D> plan;

    Forward(Plan<D> plan) {
        this.plan = plan;
    }

    boolean pastPivot(SagaState<D> state) {
        return openStage(state) >= plan.pivot();
    }

    Next<D> advance(SagaState<D> state) {
        var current = state;
        for (int stage = openStage(current); stage < plan.stages().size(); stage = openStage(current)) {
            var next = open(current, plan.stages().get(stage));
            if (!next.sends().isEmpty()) {
                return next;
            }
            current = next.state();
        }
        return Next.quiet(current.become(Phase.COMPLETED));
    }

    Next<D> done(SagaState<D> state, Signal.Replied replied) {
        var learnt = plan.step(replied.step()).learn().apply(state.data(), replied.reply());
        return settle(state.with(learnt).with(replied.step(), step -> step.become(Status.DONE)));
    }

    /** Goes on when every step of the stage has ended, and is stuck when one of them failed. */
    Next<D> settle(SagaState<D> state) {
        if (state.steps().stream().anyMatch(step -> step.status() == Status.ASKED)) {
            return Next.quiet(state);
        }
        return failure(state)
                .map(why -> Next.quiet(state.become(Phase.STUCK).because(why)))
                .orElseGet(() -> advance(state));
    }

    Next<D> retry(SagaState<D> state) {
        var again = state.steps().stream()
                .filter(step -> step.status().failedForward())
                .map(step -> plan.step(step.name()))
                .toList();
        return send(state, again);
    }

    private Next<D> open(SagaState<D> state, List<Step<D>> stage) {
        var current = state;
        var due = new ArrayList<Step<D>>();
        for (var step : stage) {
            if (step.when().test(state.data())) {
                due.add(step);
            } else {
                current = current.with(step.name(), skipped -> skipped.become(Status.SKIPPED));
            }
        }
        return send(current, due);
    }

    private Next<D> send(SagaState<D> state, List<Step<D>> due) {
        var current = state;
        var sends = new ArrayList<Send>();
        for (var step : due) {
            current = current.with(step.name(), pending -> pending.sent(Status.ASKED));
            var attempt = current.step(step.name()).attempt();
            var command = step.ask().apply(state.data());
            sends.add(new Send(step.name(), Send.Direction.FORWARD, attempt, command, step.within()));
        }
        return new Next<>(current, List.copyOf(sends));
    }

    private int openStage(SagaState<D> state) {
        return IntStream.range(0, plan.stages().size())
                .filter(stage -> plan.stages().get(stage).stream()
                        .anyMatch(step -> !state.step(step.name()).status().finished()))
                .findFirst()
                .orElse(plan.stages().size());
    }

    private Optional<Refusal> failure(SagaState<D> state) {
        return state.steps().stream()
                .filter(step -> step.status().failedForward())
                .map(StepState::reason)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
