// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows by id in the order of their making, with indexes so that no call walks over all rows to find a few. Not
 * thread-safe: used under the world's lock. An indexed property must change only through {@link #change}.
 */
public final class Table<T> {
    private final Map<String, Row<T>> rows = new LinkedHashMap<>();
    private final Map<String, Index<T>> indexes = new HashMap<>();
    private long serial;

    private record Row<T>(long serial, String id, T value) implements Comparable<Row<T>> {
        @Override
        public int compareTo(Row<T> other) {
            return Long.compare(serial, other.serial);
        }
    }

    private record Index<T>(Function<T, Collection<String>> keys, Map<String, TreeSet<Row<T>>> found) {
        void add(Row<T> row) {
            keys.apply(row.value)
                    .forEach(k -> found.computeIfAbsent(k, x -> new TreeSet<>()).add(row));
        }

        void drop(Row<T> row) {
            keys.apply(row.value).forEach(k -> dropFrom(k, row));
        }

        private void dropFrom(String key, Row<T> row) {
            Set<Row<T>> rows = found.get(key);
            if (rows != null && rows.remove(row) && rows.isEmpty()) {
                found.remove(key);
            }
        }
    }

    /** Adds an index by one key per row; to be called before the first row. A null key is not indexed. */
    public Table<T> index(String name, Function<T, @Nullable String> key) {
        return indexMany(name, row -> {
            String value = key.apply(row);
            return value == null ? List.of() : List.of(value);
        });
    }

    /** Adds an index by several keys per row; to be called before the first row. */
    public Table<T> indexMany(String name, Function<T, Collection<String>> keys) {
        indexes.put(name, new Index<>(keys, new HashMap<>()));
        return this;
    }

    /** Adds a row. */
    public T add(String id, T value) {
        Row<T> row = new Row<>(serial++, id, value);
        rows.put(id, row);
        indexes.values().forEach(i -> i.add(row));
        return value;
    }

    /** Returns a row, or null when there is none. */
    public @Nullable T get(String id) {
        Row<T> row = rows.get(id);
        return row == null ? null : row.value;
    }

    /** Removes a row; nothing happens when there is none. */
    public void remove(String id) {
        Row<T> row = rows.remove(id);
        if (row != null) {
            indexes.values().forEach(i -> i.drop(row));
        }
    }

    /** Changes a row and its index entries; nothing happens when there is none. */
    public void change(String id, Consumer<T> change) {
        Row<T> row = rows.get(id);
        if (row != null) {
            indexes.values().forEach(i -> i.drop(row));
            try {
                change.accept(row.value);
            } finally {
                indexes.values().forEach(i -> i.add(row));
            }
        }
    }

    /** Returns all rows, oldest first. */
    public List<T> all() {
        return values(rows.values());
    }

    /** Returns the rows of a key, oldest first. */
    public List<T> by(String index, String key) {
        return values(found(index, key));
    }

    /** Returns how many rows a key has. */
    public int count(String index, String key) {
        return found(index, key).size();
    }

    /** Returns how many rows there are. */
    public int size() {
        return rows.size();
    }

    private Set<Row<T>> found(String index, String key) {
        Index<T> found = indexes.get(index);
        return found == null ? Set.of() : found.found.getOrDefault(key, new TreeSet<>());
    }

    private static <T> List<T> values(Collection<Row<T>> rows) {
        List<T> values = new ArrayList<>(rows.size());
        rows.forEach(r -> values.add(r.value));
        return values;
    }

    /** Returns a list with the newest first. */
    public static <T> List<T> newestFirst(List<T> rows) {
        List<T> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
