// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import io.coeus.saga.Drawing;
import io.coeus.saga.Phase;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import io.coeus.saga.Signal;
import io.coeus.saga.Step;
import io.coeus.saga.StepState.Status;
import io.coeus.saga.testkit.Stage.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every plan must hold; a plan's test extends it and adds nothing. It visits each step forward, refused, expired,
 * undone, not undone and tried again, fails where the given data never reach a step, and fails where the checked-in
 * drawing of the plan is not the plan.
 *
 * @param <D> the plan's data
 */
public abstract class PlanContract<D> {

    /** The plan under test. */
    protected abstract Plan<D> plan();

    /** Data to begin with; together they must lead through every step. */
    protected abstract List<D> beginnings();

    /** A good answer of the command's owner. */
    protected abstract Reply answer(Command<?> command);

    /** The repository's root, where {@code docs/sagas} is. */
    protected Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/sagas")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No docs/sagas above the working directory"));
    }

    @Test
    void everyStepIsReached() {
        Set<String> reached = new HashSet<>();
        beginnings().forEach(data -> reached.addAll(taken(begin(data).play())));
        assertThat(reached)
                .as("steps that some beginning leads through")
                .containsExactlyInAnyOrderElementsOf(
                        plan().steps().stream().map(Step::name).toList());
    }

    @Test
    void completesWhenAllGoesWell() {
        beginnings().forEach(data -> assertThat(begin(data).play().phase()).isEqualTo(Phase.COMPLETED));
    }

    @TestFactory
    Stream<DynamicTest> failuresAreUndoneOrStuck() {
        return visits().flatMap(visit -> Stream.of(Ending.values())
                .map(ending -> dynamicTest(visit.name() + " " + ending, () -> fails(visit, ending))));
    }

    @TestFactory
    Stream<DynamicTest> aFailedUndoIsStuckAndCanBeRetried() {
        return visits().filter(this::undoable)
                .map(visit -> dynamicTest(visit.name() + " not undone", () -> undoFails(visit)));
    }

    @TestFactory
    Stream<DynamicTest> aStuckSagaCanBeAbandoned() {
        return visits().filter(visit -> pastPivot(visit) || undoable(visit))
                .map(visit -> dynamicTest(visit.name() + " abandoned", () -> abandoned(visit)));
    }

    @Test
    void theDrawingIsThePlan() throws IOException {
        var file = root().resolve("docs/sagas/" + plan().name() + ".md");
        var text = "# " + plan().id() + "\n\nGenerated from the plan; do not edit.\n\n```mermaid\n"
                + Drawing.mermaid(plan()) + "```\n";
        if ("true".equals(System.getenv("COEUS_UPDATE"))) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("stale: run the tests with COEUS_UPDATE=true in the environment")
                .hasContent(text);
    }

    private void fails(Visit<D> visit, Ending ending) {
        var stage = begin(visit.data()).step(visit.name(), ending);
        var state = stage.play();
        if (!pastPivot(visit)) {
            assertThat(state.phase()).isEqualTo(Phase.UNDONE);
            assertThat(state.cause()).isEqualTo(Stage.TROUBLE);
            assertThat(taken(state)).as("steps left behind").isEmpty();
            assertThat(state.step(visit.name()).status()).isEqualTo(Status.UNDONE);
            return;
        }
        assertThat(state.phase()).isEqualTo(Phase.STUCK);
        assertThat(state.cause()).isEqualTo(Stage.TROUBLE);
        stage.allWell().signal(new Signal.Retry());
        assertThat(stage.play().phase()).isEqualTo(Phase.COMPLETED);
    }

    private void undoFails(Visit<D> visit) {
        var stage = stuckUndoing(visit);
        assertThat(stage.state().phase()).isEqualTo(Phase.STUCK);
        assertThat(stage.state().step(visit.name()).status()).isEqualTo(Status.UNDO_FAILED);
        stage.allWell().signal(new Signal.Retry());
        assertThat(stage.play().phase()).isEqualTo(Phase.UNDONE);
    }

    private void abandoned(Visit<D> visit) {
        var stage = pastPivot(visit) ? begin(visit.data()).step(visit.name(), Ending.REFUSED) : stuckUndoing(visit);
        stage.play();
        assertThat(stage.signal(new Signal.Abandon()).phase()).isEqualTo(Phase.ABANDONED);
    }

    private Stage<D> stuckUndoing(Visit<D> visit) {
        var stage = begin(visit.data()).step(visit.name(), Ending.EXPIRED).undo(visit.name(), Ending.REFUSED);
        stage.play();
        return stage;
    }

    private Stage<D> begin(D data) {
        return new Stage<>(plan(), data, this::answer);
    }

    private Set<String> taken(SagaState<D> state) {
        return state.steps().stream()
                .filter(step -> step.status() == Status.DONE)
                .map(step -> step.name())
                .collect(Collectors.toSet());
    }

    private boolean pastPivot(Visit<D> visit) {
        return plan().stageOf(visit.name()) >= plan().pivot();
    }

    private boolean undoable(Visit<D> visit) {
        return !pastPivot(visit) && plan().step(visit.name()).undo().isPresent();
    }

    /** Each step once, with the first beginning that leads through it. */
    private Stream<Visit<D>> visits() {
        var visits = new ArrayList<Visit<D>>();
        var seen = new HashSet<String>();
        for (var data : beginnings()) {
            taken(begin(data).play()).stream()
                    .filter(seen::add)
                    .sorted()
                    .forEach(name -> visits.add(new Visit<>(name, data)));
        }
        return visits.stream();
    }

    private record Visit<D>(String name, D data) {}
}
