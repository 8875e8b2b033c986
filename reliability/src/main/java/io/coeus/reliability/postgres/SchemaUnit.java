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

    SchemaUnit(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
        this.entities = new Entities(statements);
    }

    /** Work that may fail as JDBC fails. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    @Override
    public List<Row> query(String sql, @Nullable Object... parameters) {
        return run(() -> statements.query(sql, parameters)).stream()
                .map(Row::new)
                .toList();
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        return run(() -> statements.update(sql, parameters));
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
    }

    @Override
    public void flush() {
        run(() -> {
            entities.flush();
            return true;
        });
    }

    @Override
    public void commit() {
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
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
