// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.postgres;

import io.coeus.gateway.access.Scope;
import io.coeus.gateway.feed.Feed;
import io.coeus.gateway.feed.Happening;
import io.coeus.gateway.feed.Happenings;
import io.coeus.kernel.ProjectId;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feed as a table. Sequences are given under a lock that is held until the commit, so that they become visible in
 * their order: otherwise a reader could pass by one that was given earlier and committed later.
 */
@ApplicationScoped
class PgHappenings implements Happenings {
    private static final long ORDER_LOCK = 0x436f_6575_7346L;
    private static final String LOCK = "SELECT pg_advisory_xact_lock($1)::text";
    private static final String INSERT = """
            INSERT INTO happening (id, type, source, subject, project_id, request_id, time, data)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING sequence
            """;
    private static final String AFTER = """
            SELECT sequence, id, type, source, subject, project_id, request_id, time, data FROM happening
            WHERE sequence > $1 AND ($2::text IS NULL OR project_id = $2) AND ($3::text IS NULL OR type = $3)
            ORDER BY sequence LIMIT $4
            """;
    private static final String NEWEST = "SELECT coalesce(max(sequence), 0) FROM happening";
    private static final String FORGET = """
            DELETE FROM happening
            WHERE time < now() - $1 * interval '1 ms' OR sequence <= (SELECT max(sequence) FROM happening) - $2
            """;

    private final Transactions transactions;
    private final Feed feed;

    @Inject
    PgHappenings(Transactions transactions, Feed feed) {
        this.transactions = transactions;
        this.feed = feed;
    }

    @Override
    public void append(Happening happening) {
        transactions.run(() -> {
            Tx tx = Tx.current();
            tx.query(LOCK, ORDER_LOCK);
            long sequence = insert(tx, happening);
            tx.afterCommit(() -> feed.reached(sequence));
        });
    }

    @Override
    public List<Happening> after(long sequence, Scope scope, @Nullable String type, int limit) {
        return transactions.inTransaction(
                () -> Tx.current().query(AFTER, sequence, project(scope), type, limit).stream()
                        .map(PgHappenings::read)
                        .toList());
    }

    @Override
    public long newest() {
        return transactions.inTransaction(
                () -> Tx.current().query(NEWEST).getFirst().number(0));
    }

    @Override
    public void forget(Duration age, long most) {
        transactions.run(() -> Tx.current().update(FORGET, age.toMillis(), most));
    }

    private static long insert(Tx tx, Happening happening) {
        return tx.query(
                        INSERT,
                        happening.id(),
                        happening.type(),
                        happening.source(),
                        happening.subject(),
                        happening.projectId(),
                        happening.requestId(),
                        happening.time().atOffset(ZoneOffset.UTC),
                        happening.data())
                .getFirst()
                .number(0);
    }

    private static Happening read(Row row) {
        return new Happening(
                row.number(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.time(7),
                row.text(8));
    }

    private static @Nullable String project(Scope scope) {
        ProjectId project = scope.project();
        return project == null ? null : project.value();
    }
}
