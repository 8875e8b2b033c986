// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.contracts.Catalogue;
import io.coeus.contracts.CommonReply.Progress;
import io.coeus.contracts.operation.OperationView;
import io.coeus.contracts.operation.OperationView.StepView;
import io.coeus.kernel.Command;
import io.coeus.kernel.Refusal;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import io.coeus.saga.Send;
import io.coeus.saga.StepState;
import io.coeus.saga.StepState.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people see of a saga, computed from what it was and what has happened. Pure. */
final class Operations {
    private static final int MOST_REQUEST_IDS = 20;

    private Operations() {}

    /** A saga before its first step. */
    static OperationView begin(String id, Plan<?> plan, SagaContext context, Instant now) {
        List<StepView> steps = plan.steps().stream()
                .map(step -> new StepView(
                        step.name(),
                        "",
                        plan.stageOf(step.name()),
                        Status.PENDING.name(),
                        0,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null))
                .toList();
        return new OperationView(
                id,
                plan.name(),
                plan.version(),
                context.projectId(),
                context.userId(),
                context.requestId(),
                context.aggregateId(),
                context.aggregateKind(),
                context.aggregateName(),
                "RUNNING",
                null,
                steps,
                0,
                now,
                now,
                null);
    }

    /** The same saga after a transition that sent these commands. */
    static OperationView moved(OperationView before, SagaState<?> state, List<Send> sends, Instant now) {
        List<StepView> steps = before.steps().stream()
                .map(step -> step(step, state.step(step.name()), sends, now))
                .toList();
        return change(
                before,
                state.phase().name(),
                state.cause(),
                steps,
                now,
                state.phase().ended() ? now : null);
    }

    /** The same saga after news from one of its steps. */
    static OperationView progressed(OperationView before, String step, Progress news, Instant now) {
        List<StepView> steps = replace(
                before.steps(),
                step,
                old -> new StepView(
                        old.name(),
                        old.service(),
                        old.stage(),
                        old.state(),
                        Math.max(old.attempts(), news.attempts()),
                        news.waitingFor(),
                        news.trouble(),
                        old.reason(),
                        old.requestIds(),
                        old.startedAt(),
                        old.endedAt(),
                        old.deadline()));
        return change(before, before.state(), before.cause(), steps, now, before.endedAt());
    }

    /** The same saga with these requests to the cloud added to one of its steps. */
    static OperationView requested(OperationView before, String step, List<String> requestIds) {
        if (requestIds.isEmpty()) {
            return before;
        }
        List<StepView> steps = replace(
                before.steps(),
                step,
                old -> new StepView(
                        old.name(),
                        old.service(),
                        old.stage(),
                        old.state(),
                        old.attempts(),
                        old.waitingFor(),
                        old.trouble(),
                        old.reason(),
                        newest(old.requestIds(), requestIds),
                        old.startedAt(),
                        old.endedAt(),
                        old.deadline()));
        return new OperationView(
                before.id(),
                before.kind(),
                before.planVersion(),
                before.projectId(),
                before.userId(),
                before.requestId(),
                before.aggregateId(),
                before.aggregateKind(),
                before.aggregateName(),
                before.state(),
                before.cause(),
                steps,
                before.version(),
                before.createdAt(),
                before.updatedAt(),
                before.endedAt());
    }

    /** The same saga, shown as stuck for a reason its engine knows nothing of. */
    static OperationView stuck(OperationView before, Refusal cause, Instant now) {
        return change(before, "STUCK", cause, before.steps(), now, null);
    }

    /** What a step waits for or has trouble with, for a person; empty when nothing is known. */
    static Optional<String> lastNews(OperationView operation, String step) {
        return operation.steps().stream()
                .filter(view -> view.name().equals(step))
                .findFirst()
                .map(view -> view.trouble() == null ? view.waitingFor() : view.trouble());
    }

    /** What its open steps wait for, for a person. */
    static String waitingFor(OperationView operation) {
        return operation.steps().stream()
                .filter(view -> view.state().equals(Status.ASKED.name()))
                .map(view -> lastNews(operation, view.name())
                        .orElse("step " + view.name() + ", of which " + view.service() + " has said nothing"))
                .collect(Collectors.joining("; "));
    }

    private static StepView step(StepView before, StepState now, List<Send> sends, Instant time) {
        Optional<Send> sent =
                sends.stream().filter(send -> send.step().equals(now.name())).findFirst();
        if (sent.isPresent()) {
            return sent(before, now, sent.get(), time);
        }
        if (before.state().equals(now.status().name())) {
            return before;
        }
        boolean skipped = now.status() == Status.SKIPPED;
        return new StepView(
                before.name(),
                before.service(),
                before.stage(),
                now.status().name(),
                before.attempts(),
                null,
                null,
                now.reason(),
                before.requestIds(),
                before.startedAt(),
                skipped ? null : time,
                null);
    }

    private static StepView sent(StepView before, StepState now, Send send, Instant time) {
        Instant startedAt = before.startedAt() == null ? time : before.startedAt();
        return new StepView(
                before.name(),
                owner(send.command()),
                before.stage(),
                now.status().name(),
                now.attempt(),
                null,
                null,
                now.reason(),
                before.requestIds(),
                startedAt,
                null,
                time.plus(send.within()));
    }

    @SuppressWarnings("unchecked") // a command's class is a class of commands
    private static String owner(Command<?> command) {
        return Catalogue.owner((Class<? extends Command<?>>) command.getClass());
    }

    private static List<StepView> replace(List<StepView> steps, String name, UnaryOperator<StepView> change) {
        return steps.stream()
                .map(step -> step.name().equals(name) ? change.apply(step) : step)
                .toList();
    }

    private static List<String> newest(List<String> old, List<String> more) {
        List<String> all = new ArrayList<>(old);
        all.addAll(more);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_REQUEST_IDS), all.size()));
    }

    private static OperationView change(
            OperationView before,
            String state,
            @Nullable Refusal cause,
            List<StepView> steps,
            Instant now,
            @Nullable Instant endedAt) {
        return new OperationView(
                before.id(),
                before.kind(),
                before.planVersion(),
                before.projectId(),
                before.userId(),
                before.requestId(),
                before.aggregateId(),
                before.aggregateKind(),
                before.aggregateName(),
                state,
                cause,
                steps,
                before.version() + 1,
                before.createdAt(),
                now,
                endedAt);
    }
}
