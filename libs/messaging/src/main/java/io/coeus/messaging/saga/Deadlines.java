// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.kernel.Kind;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.coeus.messaging.saga.SagaRows.Timer;
import io.coeus.saga.Send.Direction;
import io.coeus.saga.Signal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Tells sagas when a step was not answered in time, or when their whole time is over. */
@ApplicationScoped
public class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final PlanCatalogue plans;
    private final SagaRows rows;
    private final SagaShell shell;
    private final MessagingConfig config;
    private final Loop loop = new Loop("deadlines", this::turn);

    @Inject
    Deadlines(Transactions transactions, PlanCatalogue plans, SagaRows rows, SagaShell shell, MessagingConfig config) {
        this.transactions = transactions;
        this.plans = plans;
        this.rows = rows;
        this.shell = shell;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration turn() {
        List<Timer> due = transactions.inTransaction(() -> rows.due(plans.ids(), config.leaveUnknownPlans()));
        due.forEach(this::expire);
        return due.isEmpty() ? POLL : Duration.ZERO;
    }

    private void expire(Timer timer) {
        try {
            transactions.run(() -> tell(timer));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The end of step %s of saga %s can not be handled", timer.step(), timer.sagaId());
            transactions.run(() -> putOff(timer, e));
        }
    }

    private void tell(Timer timer) {
        SagaRow row = rows.lock(timer.sagaId()).orElseThrow();
        if (!rows.stillDue(timer)) {
            return;
        }
        PlanHandler<?> handler = plans.find(row.plan)
                .orElseThrow(() -> new IllegalStateException("This build does not know the plan " + row.plan));
        boolean fits = timer.whole()
                ? shell.outOfTime(handler, row)
                : shell.signal(handler, row, signal(timer, tooLate(row, timer)), UnaryOperator.identity());
        if (!fits) {
            rows.drop(timer);
        }
    }

    private static Signal signal(Timer timer, Refusal why) {
        return timer.direction() == Direction.FORWARD
                ? new Signal.Expired(timer.step(), timer.attempt(), why)
                : new Signal.UndoFailed(timer.step(), timer.attempt(), why);
    }

    private void putOff(Timer timer, RuntimeException failure) {
        rows.putOff(timer, AFTER_FAILURE);
        Refusal cause = new Refusal(
                "DEADLINE_NOT_HANDLED",
                Kind.DEFECT,
                "The deadline of " + (timer.whole() ? "the operation" : "step " + timer.step())
                        + " can not be handled: " + failure.getMessage(),
                null,
                "See the log; it is tried again every minute.",
                true);
        rows.lock(timer.sagaId()).ifPresent(row -> shell.show(row, view -> Operations.stuck(view, cause, shell.now())));
    }

    private static Refusal tooLate(SagaRow row, Timer timer) {
        String what = timer.direction() == Direction.FORWARD ? "Step " : "Undoing step ";
        String news = Operations.lastNews(SagaShell.view(row), timer.step())
                .map(text -> " It last reported: " + text)
                .orElse(" Its service gave no answer at all.");
        return new Refusal(
                "STEP_TIMED_OUT",
                Kind.UNAVAILABLE,
                what + timer.step() + " was not done in time." + news,
                null,
                "Look into the service that does the step, then try again.",
                true);
    }
}
