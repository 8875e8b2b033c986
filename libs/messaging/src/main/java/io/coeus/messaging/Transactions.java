// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs blocking code in one database transaction; the caller's thread, virtual or worker, waits. Safe for use by many
 * threads; a transaction belongs to the thread that opened it.
 */
@ApplicationScoped
public class Transactions {
    private final Database database;

    @Inject
    Transactions(Database database) {
        this.database = database;
    }

    /**
     * Commits what {@code work} did and answers its result; rolls back and rethrows when it throws. Inside another
     * transaction of this thread it joins that one. Never call it on an event loop.
     *
     * @throws io.coeus.kernel.Problem of kind UNAVAILABLE when the database does not answer; whether a commit cut off in
     *     this way took effect is unknown, so callers must be repeatable
     */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (Tx.active()) {
            return work.get();
        }
        Tx tx = new Tx(database.begin());
        T result = tx.call(work);
        tx.committed();
        return result;
    }

    /** As {@link #inTransaction}, without a result. */
    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
