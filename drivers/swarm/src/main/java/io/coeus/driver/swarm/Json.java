// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The little JSON this driver needs. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode strings(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The {@code filters} parameter with one filter of one value. */
    static String filter(String name, String value) {
        ObjectNode filters = object();
        filters.putArray(name).add(value);
        return "filters=" + URLEncoder.encode(filters.toString(), StandardCharsets.UTF_8);
    }

    /**
     * Whether all that is wanted is there; what is there besides does not matter. Engines leave out what is false, zero or
     * empty.
     */
    static boolean within(JsonNode there, JsonNode wanted) {
        if (there.isMissingNode() || there.isNull()) {
            return wanted.isContainerNode() ? allEmpty(wanted) : wanted.asText().matches("|0|false");
        }
        if (wanted.isObject()) {
            return wanted.properties().stream().allMatch(field -> within(there.path(field.getKey()), field.getValue()));
        }
        if (wanted.isArray()) {
            return wanted.size() == there.size()
                    && Stream.iterate(0, i -> i + 1)
                            .limit(wanted.size())
                            .allMatch(i -> within(there.path(i), wanted.path(i)));
        }
        return wanted.asText().equals(there.asText());
    }

    private static boolean allEmpty(JsonNode container) {
        return items(container).allMatch(item -> within(MissingNode.getInstance(), item));
    }

    static String digest(JsonNode node) {
        try {
            byte[] text = node.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
