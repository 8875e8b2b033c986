// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills wire records, always in the same way. What it cannot fill does not belong on the wire. */
enum Samples {
    /** Every component has a value. */
    FULL,
    /** What may be null is null; lists and maps are empty. */
    SPARE;

    Object of(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components).map(this::value).toArray();
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot fill " + record.getName(), e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        if (this == SPARE && Wire.nullable(component)) {
            return null;
        }
        return value(component.getGenericType(), component.getName());
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return many(generic, name);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return of(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return plain(raw, name);
    }

    private Object many(ParameterizedType generic, String name) {
        Type[] parts = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return this == SPARE ? List.of() : List.of(value(parts[0], name));
        }
        if (generic.getRawType() == Map.class && parts[0] == String.class) {
            return this == SPARE ? Map.of() : Map.of(name + "-key", value(parts[1], name));
        }
        throw unfit(generic, name);
    }

    private static Object plain(Class<?> type, String name) {
        if (type == String.class) {
            return name + "-1";
        }
        if (type == int.class || type == Integer.class) {
            return 2;
        }
        if (type == long.class) {
            return 3L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-01-02T03:04:05.678Z");
        }
        throw unfit(type, name);
    }

    private static IllegalStateException unfit(Type type, String name) {
        return new IllegalStateException(
                name + " is a " + type + ": on the wire are records, enums, texts, numbers, booleans, instants, lists"
                        + " and maps from text only");
    }
}
