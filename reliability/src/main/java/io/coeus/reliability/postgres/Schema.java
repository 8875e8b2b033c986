// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability.postgres;

import io.coeus.messaging.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one service in a database of its own, whose {@code now()} is whatever it was told last. Used by one thread
 * at a time. What only reads is not followed by a commit: as nobody else uses the database, the next transaction can go on
 * in the same one, and a trip to the server in three is saved.
 */
public final class Schema {
    private static final int TRUNCATED = 20;

    private final String name;
    private final Connection connection;
    private final Statements statements;
    private final String delete;
    private final String truncate;
    private int emptied;
    private String now = "";

    private Schema(String name, Connection connection) throws SQLException {
        this.name = name;
        this.connection = connection;
        this.statements = new Statements(connection);
        List<String> tables = tables();
        this.delete = tables.stream().map(table -> "DELETE FROM " + table).collect(Collectors.joining(";"));
        this.truncate = "TRUNCATE " + String.join(", ", tables);
    }

    /** Makes the schema anew and lets these scripts make its tables. */
    public static Schema create(String jdbcUrl, String user, String name, List<String> scripts) {
        try {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("prepareThreshold", "1");
            properties.setProperty("preparedStatementCacheQueries", "0");
            properties.setProperty("stringtype", "unspecified");
            Connection connection = DriverManager.getConnection(jdbcUrl, properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + name);
                statement.execute("CREATE FUNCTION " + name + ".now() RETURNS timestamptz LANGUAGE sql STABLE AS "
                        + "$$ SELECT current_setting('coeus.now')::timestamptz $$");
                statement.execute("SET coeus.now = '-infinity'");
                statement.execute("SET synchronous_commit = off");
                // Each statement is planned once; the tables stay as small as they were then.
                statement.execute("SET plan_cache_mode = force_generic_plan");
                statement.execute("SET track_activities = off");
                statement.execute("SET track_counts = off");
                statement.execute("SET search_path = " + name + ", pg_catalog");
                for (String script : scripts) {
                    statement.execute(script);
                }
            }
            connection.setAutoCommit(false);
            return new Schema(name, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Deletes all rows. */
    public void empty() {
        emptied++;
        try (Statement statement = connection.createStatement()) {
            // Not held up by what refers to what.
            statement.execute("SET LOCAL session_replication_role = replica");
            // Deleting is quicker, but leaves its rows where later statements look.
            statement.execute(emptied % TRUNCATED == 0 ? truncate : delete);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Begins a transaction at that time of the database's clock. */
    public SchemaUnit begin(Instant time) {
        tell(time);
        return new SchemaUnit(connection, statements, () -> now = "");
    }

    /** Answers a statement that reads. */
    public List<Row> look(Instant time, String sql, @Nullable Object... parameters) {
        tell(time);
        return query(sql, parameters).stream().map(Row::new).toList();
    }

    private void tell(Instant time) {
        String text = time.toString();
        if (!text.equals(now)) {
            query("SELECT set_config('coeus.now', $1, false)", text);
            now = text;
        }
    }

    private List<@Nullable Object[]> query(String sql, @Nullable Object... parameters) {
        try {
            return statements.query(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        for (@Nullable
        Object[] row : statements.query(
                "SELECT tablename::text FROM pg_tables WHERE schemaname = $1 ORDER BY tablename", name)) {
            tables.add(String.valueOf(row[0]));
        }
        connection.commit();
        for (String table : tables) {
            statements.update("ALTER TABLE " + table + " SET (autovacuum_enabled = off)");
        }
        connection.commit();
        return tables;
    }
}
