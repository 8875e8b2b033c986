// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.coeus.auth.seal.SealedRows;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** After a change of keys, seals everything with the new one, so that the old one can be taken away. */
@ApplicationScoped
class KeyRotation {
    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 50;
    private static final Duration DONE = Duration.ofHours(1);

    private final SealedRows rows;
    private final Transactions transactions;
    private final Loop loop = new Loop("key-rotation", this::turn);

    KeyRotation(SealedRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** Answers how long to rest: other replicas may still write with the old key while they are rolled. */
    Duration turn() {
        int sealed = transactions.inTransaction(() -> rows.reseal(AT_ONCE));
        if (sealed > 0) {
            LOG.infof("Sealed %d secrets with the first of coeus.auth.encryption-key", sealed);
            return Duration.ZERO;
        }
        LOG.info("All lasting secrets are sealed with the first of coeus.auth.encryption-key");
        return DONE;
    }
}
