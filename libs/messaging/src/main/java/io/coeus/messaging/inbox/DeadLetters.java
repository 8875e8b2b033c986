// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** What a person can do about messages that could not be handled. Each method is one transaction, or joins one. */
@ApplicationScoped
public class DeadLetters {
    private static final String DEAD =
            "SELECT id, kind, envelope, payload, reason, tries, received_at FROM inbox WHERE state = 'DEAD' ";
    private static final String LIST = DEAD + "ORDER BY seq LIMIT $1";
    private static final String ONE = DEAD + "AND id = $1";
    private static final String REPLAY = """
            UPDATE inbox SET state = 'PENDING', failures = 0, due_at = now(), received_at = now(), ended_at = NULL
            WHERE id = $1 AND state = 'DEAD'
            """;
    private static final String OVERTAKEN = """
            SELECT 1 FROM inbox d JOIN inbox n ON n.saga_id = d.saga_id AND n.step = d.step AND n.kind = d.kind
            WHERE d.id = $1 AND d.kind = 'COMMAND' AND d.state = 'DEAD' AND n.seq > d.seq
            """;
    private static final String DROP =
            "UPDATE inbox SET state = 'DROPPED', payload = '', ended_at = now() WHERE id = $1 AND state = 'DEAD'";

    private final Transactions transactions;
    private final Signals signals;

    @Inject
    DeadLetters(Transactions transactions, Signals signals) {
        this.transactions = transactions;
        this.signals = signals;
    }

    /** The oldest {@code most} dead letters, oldest first. */
    public List<DeadLetter> list(int most) {
        return transactions.inTransaction(() ->
                Tx.current().query(LIST, most).stream().map(DeadLetters::letter).toList());
    }

    /** The one of that id. Fails with a problem of kind ABSENT where there is no such dead letter. */
    public DeadLetter find(String id) {
        return transactions.inTransaction(() -> Tx.current().query(ONE, id).stream()
                .findFirst()
                .map(DeadLetters::letter)
                .orElseThrow(() -> absent(id)));
    }

    /** How many there are. */
    public long count() {
        return transactions.inTransaction(() -> Tx.current()
                .query("SELECT count(*) FROM inbox WHERE state = 'DEAD'")
                .getFirst()
                .number(0));
    }

    /**
     * Has the message handled anew. Fails with a problem of kind ABSENT where there is no such dead letter, and of kind
     * CONFLICT where its saga has gone on with that step since, so that handling it would do what nobody wants any more.
     */
    public void replay(String id) {
        transactions.run(() -> {
            if (!Tx.current().query(OVERTAKEN, id).isEmpty()) {
                throw new Problem(CommonCode.WRONG_STATE, "The saga has gone on with this step since.")
                        .withRemedy("Drop the dead letter.");
            }
            change(REPLAY, id);
            Tx.current().afterCommit(signals::inbox);
        });
    }

    /** Gives the message up for good. Fails with a problem of kind ABSENT where there is no such dead letter. */
    public void drop(String id) {
        transactions.run(() -> change(DROP, id));
    }

    private static void change(String sql, String id) {
        if (Tx.current().update(sql, id) == 0) {
            throw absent(id);
        }
    }

    private static Problem absent(String id) {
        return Problem.notFound("dead letter", id);
    }

    private static DeadLetter letter(Row row) {
        return new DeadLetter(
                row.text(0),
                MessageKind.valueOf(row.text(1)),
                WireJson.read(row.text(2), Envelope.class),
                row.text(3),
                Objects.requireNonNullElse(row.textOrNull(4), "unknown"),
                (int) row.number(5),
                row.time(6));
    }
}
