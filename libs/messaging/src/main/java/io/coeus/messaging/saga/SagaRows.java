// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import io.coeus.saga.Send;
import io.coeus.saga.Send.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sagas and their timers in PostgreSQL; to be used inside a transaction. */
@ApplicationScoped
public class SagaRows {
    private static final String SET_TIMER = """
            INSERT INTO saga_timer (saga_id, step, attempt, direction, due_at)
            VALUES ($1, $2, $3, $4, now() + $5 * interval '1 ms')
            ON CONFLICT (saga_id, step) DO UPDATE
                SET attempt = excluded.attempt, direction = excluded.direction, due_at = excluded.due_at
            """;
    private static final String DROP_TIMER = "DELETE FROM saga_timer WHERE saga_id = $1 AND step = $2 AND attempt = $3";
    private static final String KEEP_TIMERS = "DELETE FROM saga_timer WHERE saga_id = $1 AND step <> ALL($2)";
    private static final String DUE = """
            SELECT t.saga_id, t.step, t.attempt, t.direction FROM saga_timer t JOIN saga s ON s.id = t.saga_id
            WHERE t.due_at <= now() AND (s.plan = ANY ($1) OR t.due_at <= now() - $2 * interval '1 ms')
            ORDER BY t.due_at LIMIT 20
            """;
    private static final String STILL_DUE =
            "SELECT 1 FROM saga_timer WHERE saga_id = $1 AND step = $2 AND attempt = $3 AND due_at <= now()";
    private static final String PUT_OFF =
            "UPDATE saga_timer SET due_at = now() + $3 * interval '1 ms' WHERE saga_id = $1 AND step = $2";

    /** Stands for a step in the timer of a whole saga. */
    static final String WHOLE = "";

    /** A deadline of one attempt at one step, or of the way forward as a whole. */
    record Timer(String sagaId, String step, int attempt, Direction direction) {
        boolean whole() {
            return step.equals(WHOLE);
        }
    }

    /** The saga, locked until the transaction ends. */
    Optional<SagaRow> lock(String id) {
        return Tx.current().lock(SagaRow.class, id);
    }

    void add(SagaRow row) {
        Tx.current().persist(row);
    }

    Optional<String> view(String id) {
        return Tx.current().query("SELECT view FROM saga WHERE id = $1", id).stream()
                .map(row -> row.text(0))
                .findFirst();
    }

    List<String> views(String aggregateId) {
        return Tx.current()
                .query("SELECT view FROM saga WHERE aggregate_id = $1 ORDER BY created_at", aggregateId)
                .stream()
                .map(row -> row.text(0))
                .toList();
    }

    void setTimer(String sagaId, Send send) {
        set(new Timer(sagaId, send.step(), send.attempt(), send.direction()), send.within());
    }

    /** Sets the deadline of the saga's whole way forward. */
    void setLimit(String sagaId, Duration within) {
        set(new Timer(sagaId, WHOLE, 0, Direction.FORWARD), within);
    }

    private static void set(Timer timer, Duration within) {
        Tx.current()
                .update(
                        SET_TIMER,
                        timer.sagaId(),
                        timer.step(),
                        timer.attempt(),
                        timer.direction().name(),
                        within.toMillis());
    }

    void drop(Timer timer) {
        Tx.current().update(DROP_TIMER, timer.sagaId(), timer.step(), timer.attempt());
    }

    /** Deletes the timers of all steps but these. */
    void keepTimers(String sagaId, List<String> steps) {
        Tx.current().update(KEEP_TIMERS, sagaId, steps.toArray(String[]::new));
    }

    /** Those that are due: of sagas with one of these plans, and of others when they have been due for so long. */
    List<Timer> due(String[] plans, Duration others) {
        return Tx.current().query(DUE, plans, others.toMillis()).stream()
                .map(SagaRows::timer)
                .toList();
    }

    boolean stillDue(Timer timer) {
        return !Tx.current()
                .query(STILL_DUE, timer.sagaId(), timer.step(), timer.attempt())
                .isEmpty();
    }

    void putOff(Timer timer, Duration pause) {
        Tx.current().update(PUT_OFF, timer.sagaId(), timer.step(), pause.toMillis());
    }

    private static Timer timer(Row row) {
        return new Timer(row.text(0), row.text(1), (int) row.number(2), Direction.valueOf(row.text(3)));
    }
}
