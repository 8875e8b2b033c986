// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability.postgres;

import io.coeus.messaging.Database;
import io.coeus.messaging.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One transaction on a plain JDBC connection. */
public final class SchemaUnit implements Database.Unit {
    private final Connection connection;
    private final Statements statements;
    private final Entities entities;
    private final Runnable forget;
    private boolean wrote;

    /** Calls {@code forget} when the server forgot what the session was told during the transaction. */
    SchemaUnit(Connection connection, Statements statements, Runnable forget) {
        this.connection = connection;
        this.statements = statements;
        this.entities = new Entities(statements);
        this.forget = forget;
    }

    /** Whether it has changed anything by now. */
    public boolean wrote() {
        return wrote;
    }

    /** Work that may fail as JDBC fails. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    @Override
    public List<Row> query(String sql, @Nullable Object... parameters) {
        List<Row> rows = run(() -> statements.query(sql, parameters)).stream()
                .map(Row::new)
                .toList();
        wrote |= !sql.startsWith("SELECT") && !rows.isEmpty();
        return rows;
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        int touched = run(() -> statements.update(sql, parameters));
        wrote |= touched > 0;
        return touched;
    }

    @Override
    public <T> Optional<T> lock(Class<T> entity, Object id) {
        return run(() -> entities.lock(entity, id));
    }

    @Override
    public void persist(Object entity) {
        run(() -> {
            entities.persist(entity);
            return true;
        });
        wrote = true;
    }

    @Override
    public void flush() {
        wrote |= run(entities::flush);
    }

    @Override
    public void commit() {
        if (!wrote) {
            return;
        }
        run(() -> {
            connection.commit();
            return true;
        });
    }

    @Override
    public void rollBack() {
        run(() -> {
            connection.rollback();
            return true;
        });
        forget.run();
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
