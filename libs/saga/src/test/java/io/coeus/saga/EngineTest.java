// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import static io.coeus.saga.Plans.ask;
import static io.coeus.saga.Plans.plan;
import static io.coeus.saga.Plans.pointOfNoReturn;
import static io.coeus.saga.Plans.together;
import static io.coeus.saga.Plans.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.coeus.kernel.Command;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;
import io.coeus.saga.Send.Direction;
import io.coeus.saga.StepState.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Refusal NO_ROOM = new Refusal("QUOTA", Kind.EXHAUSTED, "No room.", null, null, false);

    record Cake(String name, boolean iced, int layers) {
        Bake bake() {
            return new Bake(name);
        }

        Bake eat() {
            return new Bake("not " + name);
        }

        Cake risen(Baked baked) {
            return new Cake(name, iced, layers + baked.layers());
        }
    }

    record Bake(String name) implements Command<Baked> {}

    record Baked(int layers) implements Reply {}

    private static Step<Cake> step(String name) {
        return ask(name, Cake::bake).learn(Cake::risen).undo(Cake::eat).within(Duration.ofMinutes(1));
    }

    private static final Plan<Cake> PLAN = plan(
            "cake.make",
            1,
            step("mix"),
            together(step("bake"), step("whip")),
            when(Cake::iced, step("ice")),
            pointOfNoReturn(),
            step("sell"));

    private final Engine<Cake> engine = new Engine<>(PLAN);

    @Test
    void runsTheStepsOfAStageSideBySideAndTheStagesOneByOne() {
        var first = engine.begin(new Cake("tart", true, 0));
        assertThat(steps(first)).containsExactly("mix");
        var second = replied(first, "mix");
        assertThat(steps(second)).containsExactly("bake", "whip");
        var waiting = replied(second, "whip");
        assertThat(waiting.sends()).isEmpty();
        assertThat(steps(replied(waiting, "bake"))).containsExactly("ice");
    }

    @Test
    void skipsWhatDoesNotHoldAndCompletes() {
        var next = reach("bake", new Cake("tart", false, 0));
        assertThat(steps(next)).containsExactly("sell");
        assertThat(next.state().step("ice").status()).isEqualTo(Status.SKIPPED);
        var end = replied(next, "sell").state();
        assertThat(end.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(end.data().layers()).isEqualTo(4);
    }

    @Test
    void aRefusedBranchUndoesItselfAndTheOneStillUnderWay() {
        var side = replied(engine.begin(new Cake("tart", true, 0)), "mix");
        var back = engine.on(side.state(), new Signal.Refused("bake", 1, NO_ROOM));
        assertThat(back.state().phase()).isEqualTo(Phase.UNDOING);
        assertThat(back.sends()).extracting(Send::step).containsExactly("bake", "whip");
        assertThat(back.sends()).extracting(Send::direction).containsOnly(Direction.UNDO);
        var late = engine.on(back.state(), new Signal.Replied("whip", 1, new Baked(1)));
        assertThat(late).isEqualTo(Next.quiet(back.state()));
    }

    @Test
    void anAnswerToAnotherAttemptChangesNothing() {
        var first = engine.begin(new Cake("tart", true, 0)).state();
        assertThat(engine.on(first, new Signal.Replied("mix", 2, new Baked(1))).state())
                .isSameAs(first);
        assertThat(engine.on(first, new Signal.Replied("no-such-step", 1, new Baked(1)))
                        .state())
                .isSameAs(first);
        assertThat(engine.on(first, new Signal.StepUndone("mix", 1)).state()).isSameAs(first);
    }

    @Test
    void aFailureBehindThePointOfNoReturnIsStuckAndCanBeRetried() {
        var last = replied(reach("bake", new Cake("tart", true, 0)), "ice");
        var stuck = engine.on(last.state(), new Signal.Expired("sell", 1, NO_ROOM));
        assertThat(stuck.state().phase()).isEqualTo(Phase.STUCK);
        assertThat(stuck.state().cause()).isEqualTo(NO_ROOM);
        assertThat(engine.accepts(stuck.state(), new Signal.Cancel(NO_ROOM))).isFalse();
        var again = engine.on(stuck.state(), new Signal.Retry());
        assertThat(again.sends()).extracting(Send::attempt).containsExactly(2);
        assertThat(engine.on(again.state(), new Signal.Replied("sell", 2, new Baked(0)))
                        .state()
                        .phase())
                .isEqualTo(Phase.COMPLETED);
    }

    @Test
    void cancelUndoesWhatWasDoneLastStageFirst() {
        var side = replied(engine.begin(new Cake("tart", true, 0)), "mix");
        var back = engine.on(side.state(), new Signal.Cancel(NO_ROOM));
        var one = engine.on(back.state(), new Signal.StepUndone("bake", 2));
        assertThat(one.sends()).isEmpty();
        var first = engine.on(one.state(), new Signal.StepUndone("whip", 2));
        assertThat(steps(first)).containsExactly("mix");
        assertThat(engine.on(first.state(), new Signal.StepUndone("mix", 2))
                        .state()
                        .phase())
                .isEqualTo(Phase.UNDONE);
    }

    @Test
    void whatIsStuckOnTheWayBackCanBeCancelledRetriedOrAbandoned() {
        var refused = engine.on(engine.begin(new Cake("tart", true, 0)).state(), new Signal.Refused("mix", 1, NO_ROOM));
        var stuck = engine.on(refused.state(), new Signal.UndoFailed("mix", 2, NO_ROOM));
        assertThat(stuck.state().phase()).isEqualTo(Phase.STUCK);
        for (var wish : List.of(new Signal.Cancel(NO_ROOM), new Signal.Retry())) {
            var again = engine.on(stuck.state(), wish);
            assertThat(again.sends()).extracting(Send::direction).containsExactly(Direction.UNDO);
            assertThat(engine.on(again.state(), new Signal.StepUndone("mix", 3))
                            .state()
                            .phase())
                    .isEqualTo(Phase.UNDONE);
        }
        assertThat(engine.on(stuck.state(), new Signal.Abandon()).state().phase())
                .isEqualTo(Phase.ABANDONED);
    }

    @Test
    void aPlanThatNamesAStepTwiceIsNoPlan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("cake.make", 1, step("mix"), step("mix")))
                .withMessageContaining("mix");
    }

    private Next<Cake> reach(String last, Cake cake) {
        return replied(replied(replied(engine.begin(cake), "mix"), "whip"), last);
    }

    private Next<Cake> replied(Next<Cake> before, String step) {
        return engine.on(before.state(), new Signal.Replied(step, 1, new Baked(1)));
    }

    private static List<String> steps(Next<Cake> next) {
        return next.sends().stream().map(Send::step).toList();
    }
}
