// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code filters} parameter: a value of each named filter must match; both shapes of the parameter are read. */
final class Filters {
    private final Map<String, List<String>> wanted;

    private Filters(Map<String, List<String>> wanted) {
        this.wanted = wanted;
    }

    static Filters parse(String parameter) {
        Map<String, List<String>> wanted = new HashMap<>();
        if (!parameter.isEmpty()) {
            JsonNode filters = Json.read(parameter.getBytes(StandardCharsets.UTF_8));
            filters.properties().forEach(filter -> wanted.put(filter.getKey(), values(filter.getValue())));
        }
        return new Filters(wanted);
    }

    private static List<String> values(JsonNode filter) {
        List<String> values = new ArrayList<>(Json.strings(filter));
        if (filter.isObject()) {
            filter.properties().forEach(value -> values.add(value.getKey()));
        }
        return values;
    }

    /** Whether one of the filter's values is what the object has; true without such a filter. */
    boolean any(String name, String... has) {
        List<String> values = wanted.getOrDefault(name, List.of());
        return values.isEmpty() || List.of(has).stream().anyMatch(values::contains);
    }

    /** Whether the text begins with one of the filter's values. */
    boolean prefix(String name, String has) {
        List<String> values = wanted.getOrDefault(name, List.of());
        return values.isEmpty() || values.stream().anyMatch(has::startsWith);
    }

    boolean contains(String name, String has) {
        List<String> values = wanted.getOrDefault(name, List.of());
        return values.isEmpty() || values.stream().anyMatch(has::contains);
    }

    /** Whether all of the filter's labels (key or key=value) are there. */
    boolean labels(String name, JsonNode labels) {
        return wanted.getOrDefault(name, List.of()).stream().allMatch(label -> {
            int equals = label.indexOf('=');
            return equals < 0
                    ? labels.has(label)
                    : text(labels, label.substring(0, equals)).equals(label.substring(equals + 1))
                            && labels.has(label.substring(0, equals));
        });
    }

    boolean has(String name) {
        return wanted.containsKey(name);
    }
}
