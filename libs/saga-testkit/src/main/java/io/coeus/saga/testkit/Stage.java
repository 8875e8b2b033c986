// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga.testkit;

import io.coeus.kernel.Command;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;
import io.coeus.saga.Engine;
import io.coeus.saga.Next;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import io.coeus.saga.Send;
import io.coeus.saga.Send.Direction;
import io.coeus.saga.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Plays a plan without any service: every command is answered at once, in the order sent, as told.
 *
 * @param <D> the plan's data
 */
final class Stage<D> {
    /** What a step answers instead of doing its work. */
    enum Ending {
        REFUSED,
        EXPIRED
    }

    static final Refusal TROUBLE = new Refusal("TROUBLE", Kind.EXHAUSTED, "No room.", null, null, false);

    private final Engine<D> engine;
    private final Function<Command<?>, Reply> owners;
    private final Map<String, Ending> forward = new HashMap<>();
    private final Map<String, Ending> undo = new HashMap<>();
    private final Deque<Send> sent = new ArrayDeque<>();
    private SagaState<D> state;

    Stage(Plan<D> plan, D data, Function<Command<?>, Reply> owners) {
        this.engine = new Engine<>(plan);
        this.owners = owners;
        this.state = take(engine.begin(data));
    }

    Stage<D> step(String name, Ending ending) {
        forward.put(name, ending);
        return this;
    }

    Stage<D> undo(String name, Ending ending) {
        undo.put(name, ending);
        return this;
    }

    Stage<D> allWell() {
        forward.clear();
        undo.clear();
        return this;
    }

    /** Answers commands until none is left; each answer comes twice, and the second one must change nothing. */
    SagaState<D> play() {
        while (!sent.isEmpty()) {
            var answer = answer(sent.removeFirst());
            signal(answer);
            signal(answer);
        }
        return state;
    }

    SagaState<D> signal(Signal signal) {
        state = take(engine.on(state, signal));
        return state;
    }

    SagaState<D> state() {
        return state;
    }

    private Signal answer(Send send) {
        var step = send.step();
        var attempt = send.attempt();
        var forwards = send.direction() == Direction.FORWARD;
        var ending = (forwards ? forward : undo).get(step);
        if (ending == null) {
            return forwards
                    ? new Signal.Replied(step, attempt, owners.apply(send.command()))
                    : new Signal.StepUndone(step, attempt);
        }
        if (!forwards) {
            return new Signal.UndoFailed(step, attempt, TROUBLE);
        }
        return ending == Ending.REFUSED
                ? new Signal.Refused(step, attempt, TROUBLE)
                : new Signal.Expired(step, attempt, TROUBLE);
    }

    private SagaState<D> take(Next<D> next) {
        sent.addAll(next.sends());
        return next.state();
    }
}
