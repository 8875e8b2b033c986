// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.ledger;

import io.coeus.contracts.drift.Drift;
import io.coeus.contracts.drift.DriftEvent;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** What a sweep, which compares ledger and cloud, notes down. Each method is a transaction of its own. */
@ApplicationScoped
public class LedgerAudit {
    private static final String CLAIM = """
            INSERT INTO ledger_sweep AS s (aggregate_id, swept_at)
            SELECT l.aggregate_id, now() FROM ledger l LEFT JOIN ledger_sweep b ON b.aggregate_id = l.aggregate_id
            WHERE b.swept_at IS NULL OR b.swept_at < now() - $1 * interval '1 ms'
            GROUP BY l.aggregate_id, b.swept_at
            HAVING bool_or(l.state <> 'GONE') OR max(l.updated_at) > now() - $2 * interval '1 ms'
            ORDER BY b.swept_at NULLS FIRST LIMIT 1
            ON CONFLICT (aggregate_id) DO UPDATE SET swept_at = now()
                WHERE s.swept_at < now() - $1 * interval '1 ms'
            RETURNING aggregate_id
            """;
    private static final String THIS =
            " WHERE aggregate_id = $1 AND kind = $2 AND name = $3 AND state = 'EXISTS' AND external_id = $4";
    private static final String MISSING =
            "UPDATE ledger SET missing_since = now()" + THIS + " AND missing_since IS NULL";
    private static final String THERE =
            "UPDATE ledger SET missing_since = NULL" + THIS + " AND missing_since IS NOT NULL";

    private final Transactions transactions;
    private final Outbox outbox;

    @Inject
    LedgerAudit(Transactions transactions, Outbox outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /**
     * The aggregate that was not swept for the longest time, if that is longer than {@code interval}. It is swept from now
     * on: nobody else gets it before another interval has passed. One whose last thing is gone for longer than
     * {@code memory} is not swept any more.
     */
    public Optional<String> claim(Duration interval, Duration memory) {
        return transactions.inTransaction(
                () -> Tx.current().query(CLAIM, interval.toMillis(), memory.toMillis()).stream()
                        .map(row -> row.text(0))
                        .findFirst());
    }

    /**
     * Notes that a thing is not in the cloud any more, and tells the world with {@link DriftEvent.Detected}; only the
     * first time, and only where the ledger still says that it exists.
     */
    public void missing(LedgerRecord record, Drift drift) {
        transactions.run(() -> {
            if (change(MISSING, record)) {
                outbox.event(record.entry().aggregateId(), null, new DriftEvent.Detected(drift));
            }
        });
    }

    /** Notes that a thing is in the cloud, also one that was missing before. */
    public void there(LedgerRecord record) {
        transactions.run(() -> change(THERE, record));
    }

    private static boolean change(String sql, LedgerRecord record) {
        var entry = record.entry();
        return Tx.current().update(sql, entry.aggregateId(), entry.kind(), entry.name(), record.externalId()) == 1;
    }
}
