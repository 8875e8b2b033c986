// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Threads;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.saga.PlanCatalogue;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Handles events and saga replies, each in one transaction with its row: of one aggregate one after the other in order
 * of arrival, of different aggregates side by side.
 */
@ApplicationScoped
public class EventDispatcher {
    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Not for a saga of a plan that another build knows and is given time to go on with. */
    private static final String OURS = """
            (i.saga_id IS NULL OR i.received_at <= now() - $2 * interval '1 ms' OR NOT EXISTS (
                SELECT 1 FROM saga s WHERE s.id = i.saga_id AND s.plan <> ALL ($1)))
            """;

    private static final String NEXT = "SELECT " + Claimed.COLUMNS + " FROM inbox i WHERE " + OURS + """
                AND kind <> 'COMMAND' AND state = 'PENDING' AND due_at <= now()
                AND NOT EXISTS (
                    SELECT 1 FROM inbox o
                    WHERE o.subject = i.subject AND o.kind = i.kind AND o.kind <> 'COMMAND' AND o.state = 'PENDING'
                        AND o.seq < i.seq)
            ORDER BY seq LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;
    private static final String FOLLOWING = "SELECT " + Claimed.COLUMNS + ", due_at <= now() AND " + OURS + """
            FROM inbox i
            WHERE subject = $3 AND kind = $4 AND state = 'PENDING'
                AND seq > (SELECT seq FROM inbox WHERE id = $5)
            ORDER BY seq LIMIT $6
            """;
    private static final int MOST_AT_ONCE = 50;
    private static final String DONE =
            "UPDATE inbox SET state = 'DONE', tries = tries + 1, payload = '', ended_at = now() WHERE id = $1";
    /** Changes nothing where another dispatcher took the message meanwhile. */
    private static final String FAILED = """
            UPDATE inbox SET tries = tries + 1, failures = failures + 1, reason = $2,
                due_at = now() + $3 * interval '1 ms',
                state = CASE WHEN failures + 1 >= $4 THEN 'DEAD' ELSE 'PENDING' END
            WHERE id = $1 AND state = 'PENDING' AND failures = $5
            RETURNING state
            """;

    private final Transactions transactions;
    private final EventRun run;
    private final PlanCatalogue plans;
    private final Traces traces;
    private final MessagingConfig config;
    private final Signals signals;
    private final List<Loop> loops = new ArrayList<>();

    @Inject
    EventDispatcher(
            Transactions transactions,
            EventRun run,
            PlanCatalogue plans,
            Traces traces,
            MessagingConfig config,
            Signals signals) {
        this.transactions = transactions;
        this.run = run;
        this.plans = plans;
        this.traces = traces;
        this.config = config;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        for (int i = 0; i < config.concurrentEvents(); i++) {
            Loop loop = new Loop("events-" + i, this::turn);
            signals.onInbox(loop::wake);
            loops.add(loop);
            threads.start(loop);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(Loop::close);
    }

    private Duration turn() {
        var taken = new Taken();
        try {
            transactions.run(() -> next(taken));
        } catch (RuntimeException e) {
            Claimed message = taken.message;
            if (message == null) {
                throw e;
            }
            putOff(message, e);
        }
        return taken.message == null ? POLL : Duration.ZERO;
    }

    private static final class Taken {
        private @Nullable Claimed message;
    }

    /**
     * Handles the next message, and those that follow it about the same aggregate: the lock on the first keeps them from
     * other dispatchers. When one fails, all are undone and only that one is put off.
     */
    private void next(Taken taken) {
        String[] known = plans.ids();
        long patience = config.leaveUnknownPlans().toMillis();
        List<Row> rows = Tx.current().query(NEXT, known, patience);
        if (rows.isEmpty()) {
            return;
        }
        Claimed first = Claimed.of(rows.getFirst());
        List<Row> following = Tx.current()
                .query(
                        FOLLOWING,
                        known,
                        patience,
                        first.envelope().subject(),
                        first.kind().name(),
                        first.id(),
                        MOST_AT_ONCE);
        handle(first, taken);
        for (Row row : following) {
            if (!row.flag(Claimed.WIDTH)) {
                return;
            }
            handle(Claimed.of(row), taken);
        }
    }

    private void handle(Claimed message, Taken taken) {
        taken.message = message;
        LogContext.during(
                message.envelope(),
                () -> traces.span(
                        SpanKind.CONSUMER,
                        "handle " + message.envelope().type(),
                        message.envelope().traceparent(),
                        () -> run.run(message)));
        Tx.current().update(DONE, message.id());
    }

    private void putOff(Claimed message, RuntimeException failure) {
        int failures = message.failures() + 1;
        Duration pause = Backoff.after(failures, config);
        int most = run.canNeverBeHandled(failure) ? 1 : config.tries();
        String state = transactions.inTransaction(() -> store(message, failure, pause, most));
        LOG.warnf(failure, "%s %s failed %d times and is %s", message.envelope().type(), message.id(), failures, state);
    }

    private String store(Claimed message, RuntimeException failure, Duration pause, int most) {
        String reason = failure.toString();
        String state =
                Tx.current().query(FAILED, message.id(), reason, pause.toMillis(), most, message.failures()).stream()
                        .findFirst()
                        .map(row -> row.text(0))
                        .orElse("with another dispatcher");
        if (state.equals("DEAD")) {
            run.lost(message, reason);
        }
        return state;
    }
}
