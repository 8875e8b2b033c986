// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL server on this machine, with databases made when asked for. Works as root and as anybody else. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "postgres";
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server on a free port. */
    public static EmbeddedDatabase start() {
        try {
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database of that name; one that was there is emptied. */
    public void create(String database) {
        execute("DROP DATABASE IF EXISTS " + quoted(database) + " WITH (FORCE)");
        execute("CREATE DATABASE " + quoted(database));
    }

    /** Runs one statement as superuser, outside any transaction. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** For Vert.x clients. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** For JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public String user() {
        return USER;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
