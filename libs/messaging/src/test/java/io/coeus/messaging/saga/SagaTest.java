// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.operation.OperationView;
import io.coeus.contracts.operation.OperationView.StepView;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.Notes;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Script;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.inbox.DeadLetters;
import io.coeus.messaging.saga.TestPlans.Data;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.saga.Plan;
import io.coeus.saga.Signal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class SagaTest {
    private final String id = UUID.randomUUID().toString();
    private final String first = id + "-first";
    private final String second = id + "-second";

    @Inject
    Transactions transactions;

    @Inject
    Sagas sagas;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Script script;

    @Inject
    Notes notes;

    private OperationView start(Plan<Data> plan) {
        var context = new SagaContext(id, "thing", "my thing", "p1", "u1", "req-1");
        return transactions.inTransaction(() -> sagas.start(plan, id, new Data(id, List.of()), context));
    }

    private OperationView operation() {
        return sagas.find(id).orElseThrow();
    }

    private Refusal cause() {
        return Objects.requireNonNull(operation().cause());
    }

    private StepView step(String name) {
        return operation().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void eventuallyIs(String state) {
        eventually(() -> assertThat(operation().state()).isEqualTo(state));
    }

    @Test
    void forward() {
        OperationView begun = start(TestPlans.CALM);

        assertThat(begun.state()).isEqualTo("RUNNING");
        assertThat(begun.steps()).extracting(StepView::state).containsExactly("ASKED", "PENDING");
        assertThat(begun.steps().getFirst().service()).isEqualTo("tester");
        eventuallyIs("COMPLETED");
        assertThat(notes.all(id)).containsExactly(first + " made", second + " made", id + " ended COMPLETED");
        assertThat(operation().steps()).extracting(StepView::state).containsExactly("DONE", "DONE");
        assertThat(operation().endedAt()).isNotNull();
        assertThat(sagas.of(id)).hasSize(1);
    }

    @Test
    void refusedStepsAreUndoneLikeThoseBefore() {
        script.onMake(second, work -> {
            work.noteRequest("req-nova-1");
            return Outcome.refused(new Problem(CommonCode.QUOTA_EXCEEDED, "No room."));
        });

        start(TestPlans.CALM);

        eventuallyIs("UNDONE");
        assertThat(notes.all(id))
                .containsExactly(first + " made", second + " unmade", first + " unmade", id + " ended UNDONE");
        assertThat(cause().code()).isEqualTo("QUOTA_EXCEEDED");
        assertThat(step("second").requestIds()).containsExactly("req-nova-1");
    }

    @Test
    void aStepSaysWhatItWaitsFor() {
        AtomicBoolean ready = new AtomicBoolean();
        script.onMake(
                first,
                work -> ready.get()
                        ? script.made(first)
                        : Outcome.later("server to become ACTIVE", Duration.ofMillis(100)));

        start(TestPlans.CALM);

        eventually(() -> assertThat(step("first").waitingFor()).isEqualTo("server to become ACTIVE"));
        long version = operation().version();
        ready.set(true);
        eventuallyIs("COMPLETED");
        assertThat(operation().version()).isEqualTo(version + 2);
    }

    @Test
    void aStepSaysWhatTroubleItHas() {
        AtomicBoolean away = new AtomicBoolean(true);
        script.onMake(first, work -> {
            if (away.get()) {
                throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Nova is away.");
            }
            return script.made(first);
        });

        start(TestPlans.CALM);

        eventually(() -> assertThat(step("first").trouble()).contains("Nova is away."));
        eventually(() -> assertThat(step("first").attempts()).isGreaterThan(1));
        away.set(false);
        eventuallyIs("COMPLETED");
    }

    @Test
    void expiredStepsAreUndoneAfterTheirWorkHasLetGo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        script.onMake(first, work -> {
            begun.countDown();
            await(release);
            return script.made(first);
        });

        start(TestPlans.HASTY);

        begun.await();
        eventuallyIs("UNDOING");
        eventually(() -> assertThat(arrived("first")).isEqualTo(2));
        assertThat(notes.all(id)).isEmpty();
        release.countDown();
        eventuallyIs("UNDONE");
        assertThat(notes.all(id)).containsExactly(first + " unmade", id + " ended UNDONE");
        assertThat(cause().code()).isEqualTo("STEP_TIMED_OUT");
    }

    @Test
    void aFailedUndoIsStuckUntilAPersonRetries() {
        AtomicBoolean broken = new AtomicBoolean(true);
        script.onMake(second, work -> Outcome.refused(Problem.invalid("x", "No.")));
        script.onUnmake(first, work -> {
            if (broken.get()) {
                throw new Problem(CommonCode.NOT_ALLOWED, "May not delete.");
            }
            return Outcome.done(new Undone(), () -> notes.write(first + " unmade"));
        });

        start(TestPlans.CALM);

        eventuallyIs("STUCK");
        assertThat(step("first").state()).isEqualTo("UNDO_FAILED");
        assertThat(sagas.signal(id, cancel()).state()).isEqualTo("UNDOING");
        eventuallyIs("STUCK");
        broken.set(false);
        assertThat(sagas.signal(id, new Signal.Retry()).state()).isEqualTo("UNDOING");
        eventuallyIs("UNDONE");
    }

    @Test
    void aStuckSagaCanBeAbandoned() {
        script.onMake(second, work -> Outcome.refused(Problem.invalid("x", "No.")));
        start(TestPlans.ONE_WAY);
        eventuallyIs("STUCK");

        assertThat(sagas.signal(id, new Signal.Abandon()).state()).isEqualTo("ABANDONED");

        assertThat(notes.all(id)).containsExactly(first + " made", id + " ended ABANDONED");
    }

    @Test
    void pastThePivotAPersonCanRetryForward() {
        AtomicBoolean broken = new AtomicBoolean(true);
        script.onMake(
                second, work -> broken.get() ? Outcome.refused(Problem.invalid("x", "No.")) : script.made(second));
        start(TestPlans.ONE_WAY);
        eventuallyIs("STUCK");
        assertThatThrownBy(() -> sagas.signal(id, cancel()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.remedy()).contains("retry or abandon"));
        broken.set(false);

        sagas.signal(id, new Signal.Retry());

        eventuallyIs("COMPLETED");
    }

    @Test
    void aPersonCanCancel() {
        script.onMake(first, work -> Outcome.later("for ever", Duration.ofMillis(100)));
        start(TestPlans.CALM);
        eventually(() -> assertThat(step("first").waitingFor()).isEqualTo("for ever"));

        sagas.signal(id, cancel());

        eventuallyIs("UNDONE");
        assertThat(notes.all(id)).containsExactly(first + " unmade", id + " ended UNDONE");
    }

    @Test
    void aSagaWhoseWholeTimeIsOverIsUndoneAndSaysWhatItWaitedFor() {
        script.onMake(second, work -> Outcome.later("server to become ACTIVE", Duration.ofMillis(100)));
        startWithin(TestPlans.CALM, Duration.ofSeconds(2));

        eventuallyIs("UNDONE");
        assertThat(notes.all(id))
                .containsExactly(first + " made", second + " unmade", first + " unmade", id + " ended UNDONE");
        assertThat(cause().code()).isEqualTo("OPERATION_TIMED_OUT");
        assertThat(cause().detail()).contains("waiting for server to become ACTIVE");
        assertThat(timers()).isZero();
    }

    @Test
    void pastThePointOfNoReturnTheWholeTimeIsNoReasonToStop() {
        script.onMake(
                second,
                work -> timers() == 1 ? script.made(second) : Outcome.later("the limit", Duration.ofMillis(100)));
        startWithin(TestPlans.ONE_WAY, Duration.ofSeconds(2));

        eventuallyIs("COMPLETED");
    }

    @Test
    void aSagaThatIsDoneInTimeKeepsNoTimer() {
        startWithin(TestPlans.CALM, Duration.ofMinutes(1));

        eventuallyIs("COMPLETED");
        assertThat(timers()).isZero();
    }

    private void startWithin(Plan<Data> plan, Duration limit) {
        transactions.run(() -> {
            start(plan);
            sagas.limit(id, limit);
        });
    }

    private long timers() {
        return transactions.inTransaction(() -> Tx.current()
                .query("SELECT count(*) FROM saga_timer WHERE saga_id = $1", id)
                .getFirst()
                .number(0));
    }

    @Test
    void anUnknownPlanIsStuckAndGoesOnWhenItIsKnown() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        script.onMake(first, work -> {
            await(release);
            return script.made(first);
        });
        start(TestPlans.CALM);
        rename("test.calm/v9");
        release.countDown();

        eventuallyIs("STUCK");
        assertThat(cause().detail()).contains("test.calm/v9");
        assertThatThrownBy(() -> sagas.signal(id, new Signal.Retry())).hasMessageContaining("does not know the plan");
        rename("test.calm/v1");
        deadLetters.list(1000).stream()
                .filter(letter -> letter.envelope().subject().equals(id))
                .forEach(letter -> deadLetters.replay(letter.id()));

        eventuallyIs("COMPLETED");
    }

    @Test
    void anUnknownPlanIsLeftToABuildThatKnowsIt() {
        AtomicBoolean ready = new AtomicBoolean();
        script.onMake(first, work -> ready.get() ? script.made(first) : Outcome.later("it", Duration.ofMillis(100)));
        start(TestPlans.CALM);
        rename("test.calm/v9");
        ready.set(true);

        eventually(() -> assertThat(failures()).isNotEmpty().containsOnly(0L));
        assertThat(operation().state()).isEqualTo("RUNNING");
        rename("test.calm/v1");

        eventuallyIs("COMPLETED");
        assertThat(failures()).isEmpty();
    }

    /** Of each answer that is not handled yet, how often that failed. */
    private List<Long> failures() {
        String answers = "SELECT failures FROM inbox WHERE saga_id = $1 AND kind = 'REPLY' AND state <> 'DONE'";
        return transactions.inTransaction(() -> Tx.current().query(answers, id).stream()
                .map(row -> row.number(0))
                .toList());
    }

    @Test
    void aPlanNobodyHandlesDoesNotStart() {
        Plan<Data> unknown = new Plan<>("test.unknown", 1, TestPlans.CALM.stages(), 2);

        assertThatThrownBy(() -> start(unknown)).hasMessageContaining("test.unknown/v1");
        assertThat(sagas.find(id)).isEmpty();
    }

    /** How many commands for the step have come in. */
    private long arrived(String step) {
        return transactions.inTransaction(() -> Tx.current()
                .query("SELECT count(*) FROM inbox WHERE saga_id = $1 AND step = $2 AND kind = 'COMMAND'", id, step)
                .getFirst()
                .number(0));
    }

    private void rename(String plan) {
        transactions.run(() -> Tx.current().update("UPDATE saga SET plan = $2 WHERE id = $1", id, plan));
    }

    private static Signal cancel() {
        return new Signal.Cancel(new Refusal("CANCELLED", Kind.CONFLICT, "By a test.", null, null, false));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
