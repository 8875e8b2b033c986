// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON trees: reading, writing and walking them. Stateless. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final YAMLMapper YAML = new YAMLMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** An array of texts. */
    public static ArrayNode texts(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    /** Reads one JSON value; throws {@link IllegalArgumentException} when it is not one. */
    public static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
        }
    }

    /** Reads one YAML document; throws {@link IllegalArgumentException} when it is not one. */
    public static JsonNode readYaml(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
        }
    }

    /** Reads a JSON object; throws {@link IllegalArgumentException} when it is anything else. */
    public static ObjectNode readObject(byte[] json) {
        if (read(json) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** Makes a record from a tree; unknown fields are an {@link IllegalArgumentException}. */
    public static <T> T as(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    public static <T extends JsonNode> T from(Object value, Class<T> type) {
        return type.cast(MAPPER.<JsonNode>valueToTree(value));
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text at a path of field names, "" where there is none. */
    public static String text(JsonNode node, String... path) {
        return at(node, path).asText("");
    }

    /** The node at a path of field names, a missing node where there is none. */
    public static JsonNode at(JsonNode node, String... path) {
        JsonNode here = node;
        for (String name : path) {
            here = here.path(name);
        }
        return here;
    }

    /** The object at a path of field names; objects are made where nothing is. */
    public static ObjectNode within(ObjectNode node, String... path) {
        ObjectNode here = node;
        for (String name : path) {
            here = here.get(name) instanceof ObjectNode inner ? inner : here.putObject(name);
        }
        return here;
    }

    /** The elements of an array, none when it is not an array. */
    public static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        }
        return List.copyOf(items);
    }

    /** The elements of an array as texts. */
    public static List<String> strings(JsonNode node) {
        return items(node).stream().map(JsonNode::asText).toList();
    }

    /** The fields of an object as texts, in order of their names. */
    public static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new TreeMap<>();
        node.properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    /** Removes all fields that are null, at any depth. */
    public static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(Json::dropNulls);
    }
}
