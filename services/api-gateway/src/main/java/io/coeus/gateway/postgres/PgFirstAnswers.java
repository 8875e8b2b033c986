// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.postgres;

import io.coeus.gateway.idempotency.FirstAnswers;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Idempotency keys in one table. */
@ApplicationScoped
class PgFirstAnswers implements FirstAnswers {
    private static final String BEGIN = """
            INSERT INTO idempotency (project_id, user_id, key, fingerprint, begun_at) VALUES ($1, $2, $3, $4, now())
            ON CONFLICT (project_id, user_id, key) DO UPDATE SET begun_at = now()
            WHERE idempotency.status IS NULL AND idempotency.fingerprint = excluded.fingerprint
                AND idempotency.begun_at < now() - $5 * interval '1 ms'
            """;
    private static final String FIND = """
            SELECT fingerprint, status, headers, body FROM idempotency
            WHERE project_id = $1 AND user_id = $2 AND key = $3
            """;
    private static final String END = """
            UPDATE idempotency SET status = $4, headers = $5, body = $6
            WHERE project_id = $1 AND user_id = $2 AND key = $3
            """;
    private static final String DROP = "DELETE FROM idempotency WHERE project_id = $1 AND user_id = $2 AND key = $3";
    private static final String FORGET = "DELETE FROM idempotency WHERE begun_at < now() - $1 * interval '1 ms'";

    private final Transactions transactions;

    @Inject
    PgFirstAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Known> begin(Key key, String fingerprint, Duration lease) {
        return transactions.inTransaction(() -> {
            int taken = Tx.current()
                    .update(BEGIN, key.projectId(), key.userId(), key.text(), fingerprint, lease.toMillis());
            return taken > 0 ? Optional.empty() : find(key);
        });
    }

    @Override
    public void end(Key key, Answer answer) {
        transactions.run(() -> Tx.current()
                .update(
                        END,
                        key.projectId(),
                        key.userId(),
                        key.text(),
                        answer.status(),
                        WireJson.write(answer.headers()),
                        answer.body()));
    }

    @Override
    public void drop(Key key) {
        transactions.run(() -> Tx.current().update(DROP, key.projectId(), key.userId(), key.text()));
    }

    @Override
    public void forget(Duration age) {
        transactions.run(() -> Tx.current().update(FORGET, age.toMillis()));
    }

    private static Optional<Known> find(Key key) {
        return Tx.current().query(FIND, key.projectId(), key.userId(), key.text()).stream()
                .findFirst()
                .map(row -> new Known(row.text(0), row.value(1) == null ? Optional.empty() : Optional.of(answer(row))));
    }

    @SuppressWarnings("unchecked") // As it was written.
    private static Answer answer(Row row) {
        Map<String, String> headers = WireJson.read(row.text(2), Map.class);
        return new Answer((int) row.number(1), headers, row.text(3));
    }
}
