// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Runs blocking code in one database transaction. Hibernate Reactive does the work underneath on a Vert.x context of its
 * own; the caller's thread, virtual or worker, waits. Safe for use by many threads; a transaction belongs to the thread
 * that opened it.
 */
@ApplicationScoped
public class Transactions {
    private final Mutiny.SessionFactory sessions;
    private final Vertx vertx;
    private final MessagingConfig config;

    @Inject
    Transactions(Mutiny.SessionFactory sessions, Vertx vertx, MessagingConfig config) {
        this.sessions = sessions;
        this.vertx = vertx;
        this.config = config;
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
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("A transaction blocks: annotate the caller with @RunOnVirtualThread");
        }
        return new Unit(sessions, freshContext(), config.transactionTimeout()).run(work);
    }

    /** As {@link #inTransaction}, without a result. */
    public void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    private Context freshContext() {
        Context root = ((VertxInternal) vertx).createEventLoopContext();
        Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(root));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
