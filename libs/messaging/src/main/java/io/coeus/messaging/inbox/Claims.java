// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.Instance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leases on commands: who works on what, and until when it is believed to. Every method but {@link #end} and {@link
 * #reschedule} runs a transaction of its own.
 */
@ApplicationScoped
public class Claims {
    /** Waits for the lease of superseded work on the same step, and for older commands about the same aggregate. */
    private static final String CLAIM = """
            UPDATE inbox SET lease_owner = $1, lease_until = now() + $2 * interval '1 ms', tries = tries + 1
            WHERE id IN (
                SELECT i.id FROM inbox i
                WHERE i.kind = 'COMMAND' AND i.state = 'PENDING' AND i.due_at <= now()
                    AND (i.lease_until IS NULL OR i.lease_until < now())
                    AND NOT EXISTS (
                        SELECT 1 FROM inbox o
                        WHERE o.saga_id = i.saga_id AND o.step = i.step AND o.kind = 'COMMAND' AND o.id <> i.id
                            AND o.lease_until > now())
                    AND (i.saga_id IS NOT NULL OR NOT EXISTS (
                        SELECT 1 FROM inbox o
                        WHERE o.subject = i.subject AND o.kind = 'COMMAND' AND o.state = 'PENDING'
                            AND o.saga_id IS NULL AND o.seq < i.seq))
                ORDER BY i.due_at LIMIT $3
                FOR UPDATE OF i SKIP LOCKED)
            RETURNING\s""" + Claimed.COLUMNS;

    private static final String RENEW =
            "UPDATE inbox SET lease_until = now() + $2 * interval '1 ms' WHERE id = ANY($3) AND lease_owner = $1";
    private static final String END = """
            UPDATE inbox SET state = $3, reason = $4, ended_at = now(), lease_owner = NULL, lease_until = NULL,
                payload = CASE WHEN $3 = 'DONE' THEN '' ELSE payload END
            WHERE id = $1 AND lease_owner = $2 AND state = 'PENDING'
            """;
    private static final String RESCHEDULE = """
            UPDATE inbox SET due_at = now() + $3 * interval '1 ms', waiting_for = $4, failures = $5,
                lease_owner = NULL, lease_until = NULL
            WHERE id = $1 AND lease_owner = $2 AND state = 'PENDING'
            """;
    private static final String LET_GO =
            "UPDATE inbox SET lease_owner = NULL, lease_until = NULL WHERE id = $1 AND lease_owner = $2";
    private static final String TAKE_OVER = """
            UPDATE inbox SET lease_owner = NULL, lease_until = NULL
            WHERE starts_with(lease_owner, $1) AND lease_owner <> $2
            """;

    private final Transactions transactions;
    private final MessagingConfig config;
    private final Instance instance;

    @Inject
    Claims(Transactions transactions, MessagingConfig config, Instance instance) {
        this.transactions = transactions;
        this.config = config;
        this.instance = instance;
    }

    /** Takes up to {@code most} commands that are due. */
    List<Claimed> claim(int most) {
        return transactions.inTransaction(
                () -> Tx.current().query(CLAIM, me(), config.lease().toMillis(), most).stream()
                        .map(Claimed::of)
                        .toList());
    }

    /** Says that the work goes on. */
    void renew(Collection<String> ids) {
        transactions.run(() -> Tx.current().update(RENEW, me(), config.lease().toMillis(), ids.toArray(String[]::new)));
    }

    /** Ends the work inside the current transaction; false when it is not this process's any more. */
    boolean end(String id, String state, @Nullable String reason) {
        return Tx.current().update(END, id, me(), state, reason) == 1;
    }

    /** Puts the work off inside the current transaction; false when it is not this process's any more. */
    boolean reschedule(String id, Duration pause, String waitingFor, int failures) {
        return Tx.current().update(RESCHEDULE, id, me(), pause.toMillis(), waitingFor, failures) == 1;
    }

    /** Gives up the lease without a result. */
    void letGo(String id) {
        transactions.run(() -> Tx.current().update(LET_GO, id, me()));
    }

    /** Frees what an earlier run of this same process held when it died. */
    void takeOver() {
        transactions.run(() -> Tx.current().update(TAKE_OVER, instance.name() + "/", me()));
    }

    private String me() {
        return instance.incarnation();
    }
}
