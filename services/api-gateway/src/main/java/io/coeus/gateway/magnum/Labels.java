// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Labels: how they are read, laid over each other and compared. */
final class Labels {
    private Labels() {}

    /**
     * Reads an object of scalars, given as JSON or as the text of a Python dict; null values are left out.
     *
     * @throws io.coeus.kernel.Problem INVALID_FIELD when it is neither
     */
    static Map<String, String> read(String name, Object json) {
        Object value = json instanceof String text && !text.isBlank() ? literal(name, text) : json;
        if (value instanceof String) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw Forms.wrong(name, "must be an object of texts, such as {\"key\": \"value\"}");
        }
        var labels = new LinkedHashMap<String, String>();
        map.forEach((key, each) -> {
            if (each instanceof Map || each instanceof List) {
                throw Forms.wrong(name, "must have single values, '" + key + "' has not");
            }
            if (each != null) {
                labels.put(String.valueOf(key), asPython(each));
            }
        });
        return labels;
    }

    private static @Nullable Object literal(String name, String text) {
        try {
            return PythonLiteral.read(text);
        } catch (IllegalArgumentException e) {
            throw Forms.wrong(name, "is no Python literal: " + e.getMessage());
        }
    }

    private static String asPython(Object scalar) {
        return scalar instanceof Boolean flag ? (flag ? "True" : "False") : scalar.toString();
    }

    /** Those of {@code template} that {@code own} has with another value, with the template's value. */
    static Map<String, String> overridden(Map<String, String> template, Map<String, String> own) {
        var result = new TreeMap<>(template);
        result.entrySet()
                .removeIf(entry ->
                        !own.containsKey(entry.getKey()) || entry.getValue().equals(own.get(entry.getKey())));
        return result;
    }

    /** Those only {@code own} has. */
    static Map<String, String> added(Map<String, String> template, Map<String, String> own) {
        var result = new TreeMap<>(own);
        result.keySet().removeAll(template.keySet());
        return result;
    }

    /** Those only {@code template} has. */
    static Map<String, String> skipped(Map<String, String> template, Map<String, String> own) {
        var result = new TreeMap<>(template);
        result.keySet().removeAll(own.keySet());
        return result;
    }
}
