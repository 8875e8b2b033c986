// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Deletes messages that were handled so long ago that they cannot come again. */
@ApplicationScoped
public class Forgetting {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final String DELETE = """
            DELETE FROM inbox WHERE id IN (
                SELECT id FROM inbox
                WHERE state IN ('DONE', 'SUPERSEDED', 'DROPPED') AND ended_at < now() - $1 * interval '1 ms'
                LIMIT 10000)
            """;

    private final Transactions transactions;
    private final MessagingConfig config;
    private final Loop loop = new Loop("forgetting", this::turn);

    @Inject
    Forgetting(Transactions transactions, MessagingConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration turn() {
        transactions.run(() -> Tx.current().update(DELETE, config.remember().toMillis()));
        return EVERY;
    }
}
