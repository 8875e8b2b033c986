// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/** One row that {@link Tx#query} answered; columns are counted from 0 in the order of the SELECT. */
public final class Row {
    private final @Nullable Object[] columns;

    /** Columns as PostgreSQL's drivers give them: a {@code timestamptz} is an {@link OffsetDateTime}. */
    public Row(@Nullable Object[] columns) {
        this.columns = columns;
    }

    static List<Row> all(ReactiveConnection.Result result) {
        List<Row> rows = new ArrayList<>(result.size());
        while (result.hasNext()) {
            rows.add(new Row(result.next()));
        }
        return rows;
    }

    /** The column as the driver gave it, or null. */
    public @Nullable Object value(int column) {
        return columns[column];
    }

    /** A text that may be null. */
    public @Nullable String textOrNull(int column) {
        Object value = columns[column];
        return value == null ? null : value.toString();
    }

    /** A text; fails with NullPointerException when it is null. */
    public String text(int column) {
        return Objects.requireNonNull(textOrNull(column), "column is null");
    }

    /** A whole number; fails with NullPointerException when it is null. */
    public long number(int column) {
        return ((Number) Objects.requireNonNull(columns[column], "column is null")).longValue();
    }

    /** A boolean; fails with NullPointerException when it is null. */
    public boolean flag(int column) {
        return (Boolean) Objects.requireNonNull(columns[column], "column is null");
    }

    /** A {@code timestamptz}, or null. */
    public @Nullable Instant timeOrNull(int column) {
        OffsetDateTime time = (OffsetDateTime) columns[column];
        return time == null ? null : time.toInstant();
    }

    /** A {@code timestamptz}; fails with NullPointerException when it is null. */
    public Instant time(int column) {
        return Objects.requireNonNull(timeOrNull(column), "column is null");
    }
}
