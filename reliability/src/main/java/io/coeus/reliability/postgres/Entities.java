// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Loads entities and stores what was changed in them, as far as the suite's plain entities need it. As with Hibernate an
 * entity is loaded once per transaction.
 */
final class Entities {
    private final Statements statements;
    private final IdentityHashMap<Object, @Nullable Object[]> loaded = new IdentityHashMap<>();

    Entities(Statements statements) {
        this.statements = statements;
    }

    <T> Optional<T> lock(Class<T> type, Object id) throws SQLException {
        for (Object entity : loaded.keySet()) {
            if (type.isInstance(entity) && id.equals(value(entity, id(type)))) {
                return Optional.of(type.cast(entity));
            }
        }
        List<Field> fields = fields(type);
        String columns = fields.stream().map(Entities::column).collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM " + table(type) + " WHERE " + column(id(type)) + " = $1 FOR UPDATE";
        List<@Nullable Object[]> rows = statements.query(sql, id);
        return rows.isEmpty() ? Optional.empty() : Optional.of(filled(type, fields, rows.getFirst()));
    }

    void persist(Object entity) throws SQLException {
        List<Field> fields = fields(entity.getClass());
        String columns = fields.stream().map(Entities::column).collect(Collectors.joining(", "));
        String places =
                IntStream.rangeClosed(1, fields.size()).mapToObj(i -> "$" + i).collect(Collectors.joining(", "));
        statements.update(
                "INSERT INTO " + table(entity.getClass()) + " (" + columns + ") VALUES (" + places + ")",
                values(entity, fields));
        loaded.put(entity, values(entity, fields));
    }

    /** Whether there was anything to write. */
    boolean flush() throws SQLException {
        boolean wrote = false;
        for (Map.Entry<Object, @Nullable Object[]> entry : loaded.entrySet()) {
            Object entity = entry.getKey();
            List<Field> fields = fields(entity.getClass());
            @Nullable Object[] now = values(entity, fields);
            if (!Arrays.equals(now, entry.getValue())) {
                String sets = IntStream.range(0, fields.size())
                        .mapToObj(i -> column(fields.get(i)) + " = $" + (i + 1))
                        .collect(Collectors.joining(", "));
                int place = fields.indexOf(id(entity.getClass())) + 1;
                statements.update(
                        "UPDATE " + table(entity.getClass()) + " SET " + sets + " WHERE "
                                + column(id(entity.getClass())) + " = $" + place,
                        now);
                entry.setValue(now);
                wrote = true;
            }
        }
        return wrote;
    }

    private <T> T filled(Class<T> type, List<Field> fields, @Nullable Object[] row) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T entity = constructor.newInstance();
            for (int i = 0; i < fields.size(); i++) {
                Object value = row[i];
                fields.get(i).set(entity, value instanceof OffsetDateTime time ? time.toInstant() : value);
            }
            loaded.put(entity, values(entity, fields));
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object[] values(Object entity, List<Field> fields) {
        return fields.stream().map(field -> value(entity, field)).toArray();
    }

    private static @Nullable Object value(Object entity, Field field) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = List.of(type.getDeclaredFields());
        fields.forEach(field -> field.setAccessible(true));
        return fields;
    }

    private static Field id(Class<?> type) {
        return fields(type).stream()
                .filter(field -> field.isAnnotationPresent(Id.class))
                .findFirst()
                .orElseThrow();
    }

    private static String table(Class<?> type) {
        return type.getAnnotation(Table.class).name();
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }
}
