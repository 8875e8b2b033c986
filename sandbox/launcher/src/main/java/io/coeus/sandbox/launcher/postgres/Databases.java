// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Makes the databases of a server that was just started. */
public final class Databases {
    private final String url;
    private final Properties account = new Properties();

    public Databases(Postgres server) {
        url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?connectTimeout=3&loginTimeout=3";
        account.setProperty("user", Postgres.USER);
        account.setProperty("password", server.password());
    }

    /** Makes those of {@code names} that are missing. Repeatable; fails as long as the server takes no connections. */
    public void ensure(List<String> names) throws SQLException {
        try (var connection = DriverManager.getConnection(url, account)) {
            Set<String> present = present(connection);
            for (String name : names) {
                if (!present.contains(name)) {
                    create(connection, name);
                }
            }
        }
    }

    private static Set<String> present(Connection connection) throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void create(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        }
    }
}
