// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Builds and reads JSON in few words. Stateless; all methods may be called from any thread. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** Returns an object with the given names and values, in that order: {@code of("id", 1, "name", "x")}. */
    public static ObjectNode of(@Nullable Object... namesAndValues) {
        ObjectNode node = NODES.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.set(String.valueOf(namesAndValues[i]), value(namesAndValues[i + 1]));
        }
        return node;
    }

    /** Returns an array of the given values. */
    public static ArrayNode list(@Nullable Object... values) {
        return listOf(Arrays.asList(values));
    }

    /** Returns an array of the given values. */
    public static ArrayNode listOf(Iterable<? extends @Nullable Object> values) {
        ArrayNode node = NODES.arrayNode();
        values.forEach(v -> node.add(value(v)));
        return node;
    }

    private static JsonNode value(@Nullable Object value) {
        return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
    }

    /** Returns the bytes of a document. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the document in these bytes, or null when they hold none or broken JSON. */
    public static @Nullable JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null || node.isMissingNode() ? null : node;
        } catch (IOException e) {
            return null;
        }
    }

    /** Returns the text of a field, or null when it is absent, null or empty of meaning. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
    }

    /** Returns the text of a field, or the fallback when there is none. */
    public static String text(JsonNode node, String field, String fallback) {
        String value = text(node, field);
        return value == null ? fallback : value;
    }

    /** Returns the elements of an array field as text; nothing when it is no array. */
    public static List<String> texts(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns the names of an object's fields. */
    public static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns whether a field is there and neither null nor an empty text. */
    public static boolean has(JsonNode node, String field) {
        String value = text(node, field);
        return (value != null && !value.isEmpty()) || node.path(field).isContainerNode();
    }
}
