// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.contracts.operation.OperationEvent;
import io.coeus.contracts.operation.OperationView;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.Envelope.StepRef;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.wire.WireJson;
import io.coeus.saga.Engine;
import io.coeus.saga.Next;
import io.coeus.saga.Phase;
import io.coeus.saga.SagaState;
import io.coeus.saga.Send;
import io.coeus.saga.Signal;
import io.coeus.saga.StepState;
import io.coeus.saga.StepState.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Does what the engine decides: stores state, view and timers, sends commands and tells the world. In a transaction. */
@ApplicationScoped
public class SagaShell {
    private final SagaRows rows;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    SagaShell(SagaRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    <D> OperationView begin(PlanHandler<D> handler, String id, D data, SagaContext context) {
        Instant now = now();
        Next<D> next = new Engine<>(handler.plan()).begin(data);
        OperationView view = Operations.begin(id, handler.plan(), context, now);
        SagaRow row = new SagaRow(id, handler.plan().id(), context, now);
        view = Operations.moved(view, next.state(), next.sends(), now);
        fill(row, next.state(), view);
        rows.add(row);
        carryOut(handler, row, next, view);
        return view;
    }

    /** Gives the signal to the saga; false when it changes nothing. {@code extra} adds to what people see. */
    <D> boolean signal(PlanHandler<D> handler, SagaRow row, Signal signal, UnaryOperator<OperationView> extra) {
        SagaState<D> state = WireJson.readState(row.state, handler.data());
        Engine<D> engine = new Engine<>(handler.plan());
        if (!engine.accepts(state, signal)) {
            return false;
        }
        Next<D> next = engine.on(state, signal);
        OperationView view = extra.apply(view(row));
        view = Operations.moved(view, next.state(), next.sends(), now());
        fill(row, next.state(), view);
        carryOut(handler, row, next, view);
        return true;
    }

    /** Takes the saga back because its whole time is over; false when it is past the point of no return or the end. */
    <D> boolean outOfTime(PlanHandler<D> handler, SagaRow row) {
        SagaState<D> state = WireJson.readState(row.state, handler.data());
        Refusal why = handler.outOfTime(state, Operations.waitingFor(view(row)));
        return signal(handler, row, new Signal.Cancel(why), UnaryOperator.identity());
    }

    /** Changes only what people see. */
    void show(SagaRow row, UnaryOperator<OperationView> change) {
        OperationView view = change.apply(view(row));
        row.view = WireJson.write(view);
        row.version = view.version();
        row.updatedAt = view.updatedAt();
        tell(view);
    }

    /** Whether the saga waits for an answer to just this attempt. */
    <D> boolean awaits(PlanHandler<D> handler, SagaRow row, StepRef answer) {
        SagaState<D> state = WireJson.readState(row.state, handler.data());
        Status expected = answer.direction() == Send.Direction.FORWARD ? Status.ASKED : Status.UNDOING;
        return state.steps().stream()
                .anyMatch(step -> step.name().equals(answer.step())
                        && step.status() == expected
                        && step.attempt() == answer.attempt());
    }

    static OperationView view(SagaRow row) {
        return WireJson.read(row.view, OperationView.class);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void fill(SagaRow row, SagaState<?> state, OperationView view) {
        row.state = WireJson.write(state);
        row.phase = state.phase().name();
        row.view = WireJson.write(view);
        row.version = view.version();
        row.updatedAt = view.updatedAt();
    }

    private <D> void carryOut(PlanHandler<D> handler, SagaRow row, Next<D> next, OperationView view) {
        rows.keepTimers(row.id, waiting(next.state()));
        for (Send send : next.sends()) {
            rows.setTimer(row.id, send);
            StepRef ref = new StepRef(row.id, send.step(), send.attempt(), send.direction());
            outbox.step(
                    new Outbox.Address(row.aggregateId, row.projectId, view.requestId(), ref, List.of()),
                    send.command());
        }
        tell(view);
        handler.moved(next.state(), view);
        if (next.state().phase().ended()) {
            handler.ended(next.state(), view);
        }
    }

    private void tell(OperationView view) {
        outbox.event(view.aggregateId(), view.projectId(), new OperationEvent.Changed(view));
    }

    /** What timers may stand: those of open steps, and that of the whole way forward while it is gone. */
    private static List<String> waiting(SagaState<?> state) {
        Stream<String> whole = state.phase() == Phase.RUNNING ? Stream.of(SagaRows.WHOLE) : Stream.empty();
        Stream<String> open = state.steps().stream()
                .filter(step -> step.status() == Status.ASKED || step.status() == Status.UNDOING)
                .map(StepState::name);
        return Stream.concat(whole, open).toList();
    }
}
