// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where transactions come from. The place for a test to put a database that stops at will. */
public interface Database {
    /**
     * Begins a transaction and waits until it has begun. Safe for use by many threads.
     *
     * @throws io.coeus.kernel.Problem of kind UNAVAILABLE when the database does not answer
     */
    Unit begin();

    /** One transaction. Its methods wait for the database and belong to the thread that began it. */
    interface Unit {
        /** Answers the rows of a statement with parameters {@code $1}, {@code $2} …. */
        List<Row> query(String sql, @Nullable Object... parameters);

        /** As {@link #query}, for a statement without rows; answers how many it touched. */
        int update(String sql, @Nullable Object... parameters);

        /** The entity of that id, locked until the transaction ends; what is changed in it is stored by {@link #flush}. */
        <T> Optional<T> lock(Class<T> entity, Object id);

        /** Stores a new entity at once. */
        void persist(Object entity);

        /** Stores what was changed in entities. */
        void flush();

        /** Ends it for good; when that fails it is unknown whether it took effect. */
        void commit();

        /** Ends it without a trace; never throws. */
        void rollBack();
    }
}
