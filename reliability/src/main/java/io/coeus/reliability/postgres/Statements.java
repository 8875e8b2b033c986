// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs statements with parameters {@code $1}, {@code $2} … on one JDBC connection, each prepared once. */
final class Statements {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)|\\?");

    private final Connection connection;
    private final Map<String, Prepared> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    private record Prepared(PreparedStatement statement, List<Integer> places) {}

    /** One value per column and row. */
    List<@Nullable Object[]> query(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = bind(sql, parameters);
        try (ResultSet rows = statement.executeQuery()) {
            List<@Nullable Object[]> all = new ArrayList<>();
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                all.add(row(rows, width));
            }
            return all;
        }
    }

    int update(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = bind(sql, parameters);
        return statement.execute() ? 0 : statement.getUpdateCount();
    }

    private PreparedStatement bind(String sql, @Nullable Object[] parameters) throws SQLException {
        Prepared ready = prepared.get(sql);
        if (ready == null) {
            ready = prepare(sql);
            prepared.put(sql, ready);
        }
        int place = 1;
        for (int index : ready.places()) {
            ready.statement().setObject(place++, jdbc(parameters[index - 1]));
        }
        return ready.statement();
    }

    private Prepared prepare(String sql) throws SQLException {
        List<Integer> places = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(sql);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                matcher.appendReplacement(text, "??");
            } else {
                places.add(Integer.valueOf(matcher.group(1)));
                matcher.appendReplacement(text, "?");
            }
        }
        return new Prepared(connection.prepareStatement(matcher.appendTail(text).toString()), places);
    }

    private @Nullable Object jdbc(@Nullable Object value) throws SQLException {
        return switch (value) {
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("int8", numbers);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null, default -> value;
        };
    }

    private static @Nullable Object[] row(ResultSet rows, int width) throws SQLException {
        @Nullable Object[] columns = new @Nullable Object[width];
        for (int i = 0; i < width; i++) {
            Object value = rows.getObject(i + 1);
            columns[i] = value instanceof Timestamp ? rows.getObject(i + 1, OffsetDateTime.class) : value;
        }
        return columns;
    }
}
