// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of the current thread, as {@link Transactions} opened it. Adapters to PostgreSQL talk to the database
 * through it and need no parameter for it. To be used by the thread that opened it only.
 */
public final class Tx {
    private static final Logger LOG = Logger.getLogger(Tx.class);
    private static final ThreadLocal<@Nullable Tx> CURRENT = new ThreadLocal<>();

    private final Context context;
    private final Mutiny.Session session;
    private final Duration patience;
    private final List<Outbox.Outgoing> outgoing = new ArrayList<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Context context, Mutiny.Session session, Duration patience) {
        this.context = context;
        this.session = session;
        this.patience = patience;
    }

    /**
     * The transaction this thread is in.
     *
     * @throws IllegalStateException when it is in none
     */
    public static Tx current() {
        Tx tx = CURRENT.get();
        if (tx == null) {
            throw new IllegalStateException("Not in a transaction: call Transactions.inTransaction");
        }
        return tx;
    }

    /** Whether this thread is in a transaction. */
    public static boolean active() {
        return CURRENT.get() != null;
    }

    /** Runs a statement on the session's own context and waits for its result. */
    public <T extends @Nullable Object> T await(Function<Mutiny.Session, Uni<T>> statement) {
        var answer = new CompletableFuture<T>();
        context.runOnContext(ignored -> {
            try {
                statement.apply(session).subscribe().with(answer::complete, answer::completeExceptionally);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return Waiting.on(answer, patience);
    }

    /**
     * Runs plain SQL with parameters {@code $1}, {@code $2} … on this transaction's connection. Entities changed before
     * it and not flushed are not yet visible to it.
     */
    public List<Row> query(String sql, @Nullable Object... parameters) {
        return await(ignored -> Uni.createFrom()
                .completionStage(() -> connection().select(sql, parameters))
                .map(Row::all));
    }

    /** As {@link #query}, for a statement that answers no rows; answers how many it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        return await(ignored -> Uni.createFrom().completionStage(() -> touched(sql, parameters)));
    }

    /**
     * Runs {@code hook} on this thread when the transaction has been committed, and never when it was rolled back. What
     * the hook throws is logged only: the transaction has happened.
     */
    public void afterCommit(Runnable hook) {
        afterCommit.add(hook);
    }

    /** Messages to be stored before the commit. */
    List<Outbox.Outgoing> outgoing() {
        return outgoing;
    }

    /** Runs {@code hook} as the last thing inside the transaction. */
    void beforeCommit(Runnable hook) {
        beforeCommit.add(hook);
    }

    <T extends @Nullable Object> T call(Supplier<T> work) {
        CURRENT.set(this);
        try {
            T result = work.get();
            await(Mutiny.Session::flush);
            beforeCommit.forEach(Runnable::run);
            return result;
        } finally {
            CURRENT.remove();
        }
    }

    void committed() {
        for (Runnable hook : afterCommit) {
            try {
                hook.run();
            } catch (RuntimeException e) {
                LOG.error("A hook after a commit failed", e);
            }
        }
    }

    private CompletionStage<Integer> touched(String sql, @Nullable Object[] parameters) {
        return connection().update(sql, parameters);
    }

    /** Hibernate Reactive offers raw statements on the session's connection only here. */
    private ReactiveConnection connection() {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }
}
