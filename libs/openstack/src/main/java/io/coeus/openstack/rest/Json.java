// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what services send and writes what they want. Fields nobody asks for are ignored. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An object with one field, which is how services wrap their nouns. */
    public static ObjectNode wrap(String name, Object value) {
        return put(object(), name, value);
    }

    /** Sets a field, unless the value is null. */
    public static ObjectNode put(ObjectNode object, String name, @Nullable Object value) {
        if (value != null) {
            object.set(name, MAPPER.valueToTree(value));
        }
        return object;
    }

    /** The field's text, or "" when it has none. */
    public static String text(JsonNode object, String field) {
        return object.path(field).asText("");
    }

    /** The field's text; null when it is missing, null or empty. */
    public static @Nullable String textOrNull(JsonNode object, String field) {
        JsonNode value = object.path(field);
        String text = value.isNull() ? "" : value.asText("");
        return text.isEmpty() ? null : text;
    }

    /** Texts of an array, or of one property of each object in it. */
    public static List<String> texts(JsonNode array) {
        return list(array, node -> node.isObject() ? text(node, "id") : node.asText());
    }

    /** Each element of an array, read. */
    public static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> result = new ArrayList<>();
        array.forEach(element -> result.add(reader.apply(element)));
        return List.copyOf(result);
    }

    /** An object of texts. */
    public static Map<String, String> texts(JsonNode object, String field) {
        Map<String, String> result = new HashMap<>();
        object.path(field)
                .properties()
                .forEach(entry -> result.put(entry.getKey(), entry.getValue().asText("")));
        return Map.copyOf(result);
    }

    /** A time; services write it with and without a zone and mean UTC. Null when there is none. */
    public static @Nullable Instant time(JsonNode object, String field) {
        String text = textOrNull(object, field);
        if (text == null) {
            return null;
        }
        boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /** The tree of an answer that has one. */
    static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    static Optional<JsonNode> tryRead(String text) {
        String start = text.strip();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
