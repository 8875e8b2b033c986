// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Server-side apply without ownership conflicts: what a manager applied last time and leaves out now is removed, the
 * rest is merged. Managers never conflict here, as if each said force.
 */
final class Apply {
    private Apply() {}

    /** Merges {@code now} into the object in place, after removing what only {@code last} says. */
    static void apply(ObjectNode object, JsonNode last, ObjectNode now) {
        forget(object, last, now);
        StrategicMerge.merge(object, now);
    }

    private static void forget(ObjectNode object, JsonNode last, JsonNode now) {
        for (String name : names(last)) {
            JsonNode was = last.path(name);
            JsonNode is = now.path(name);
            if (is.isMissingNode()) {
                object.remove(name);
            } else if (was.isObject() && object.get(name) instanceof ObjectNode inner) {
                forget(inner, was, is);
            } else if (was.isArray() && object.get(name) instanceof ArrayNode list) {
                Merging.listKey(name, was).ifPresent(key -> forget(list, key, was, is));
            }
        }
    }

    private static void forget(ArrayNode list, String key, JsonNode last, JsonNode now) {
        for (JsonNode was : Json.items(last)) {
            Optional<ObjectNode> is = Merging.same(now, key, was);
            if (is.isEmpty()) {
                Merging.removeAll(list, key, was);
            } else {
                Merging.same(list, key, was).ifPresent(element -> forget(element, was, is.get()));
            }
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
