// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of the current thread, as {@link Transactions} opened it. Adapters to PostgreSQL talk to the database
 * through it and need no parameter for it. To be used by the thread that opened it only.
 */
public final class Tx {
    private static final Logger LOG = Logger.getLogger(Tx.class);
    private static final ThreadLocal<@Nullable Tx> CURRENT = new ThreadLocal<>();

    private final Database.Unit unit;
    private final List<Outbox.Outgoing> outgoing = new ArrayList<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Database.Unit unit) {
        this.unit = unit;
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

    /**
     * Runs plain SQL with parameters {@code $1}, {@code $2} … on this transaction's connection. Entities changed before
     * it and not flushed are not yet visible to it.
     */
    public List<Row> query(String sql, @Nullable Object... parameters) {
        return unit.query(sql, parameters);
    }

    /** As {@link #query}, for a statement that answers no rows; answers how many it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        return unit.update(sql, parameters);
    }

    /** The entity of that id, locked until the transaction ends, which stores what is changed in it. */
    public <T> Optional<T> lock(Class<T> entity, Object id) {
        return unit.lock(entity, id);
    }

    /** Stores a new entity at once. */
    public void persist(Object entity) {
        unit.persist(entity);
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

    /** Does the work and commits; rolls back and rethrows when anything throws. */
    <T extends @Nullable Object> T call(Supplier<T> work) {
        T result;
        try {
            result = within(work);
        } catch (RuntimeException | Error e) {
            unit.rollBack();
            throw e;
        }
        unit.commit();
        return result;
    }

    private <T extends @Nullable Object> T within(Supplier<T> work) {
        CURRENT.set(this);
        try {
            T result = work.get();
            unit.flush();
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
}
