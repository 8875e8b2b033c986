// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;
import java.util.Optional;

/** Strategic merge patch: a merge patch that knows by which field the elements of lists are the same. */
final class StrategicMerge {
    private static final String PRIMITIVES = "$deleteFromPrimitiveList/";

    private StrategicMerge() {}

    /** Applies a patch in place. */
    static void merge(ObjectNode target, ObjectNode patch) {
        if (text(patch, "$patch").equals("replace")) {
            target.removeAll();
        }
        if (patch.path("$retainKeys").isArray()) {
            target.retain(Json.strings(patch.path("$retainKeys")));
        }
        patch.properties().forEach(field -> mergeField(target, field.getKey(), field.getValue()));
    }

    private static void mergeField(ObjectNode target, String name, JsonNode value) {
        if (name.startsWith(PRIMITIVES)) {
            drop(target, name.substring(PRIMITIVES.length()), value);
        } else if (name.startsWith("$")) {
            return;
        } else if (value.isNull()) {
            target.remove(name);
        } else if (value instanceof ObjectNode object) {
            mergeObject(target, name, object);
        } else if (value instanceof ArrayNode list) {
            mergeList(target, name, list);
        } else {
            target.set(name, value);
        }
    }

    private static void mergeObject(ObjectNode target, String name, ObjectNode patch) {
        if (text(patch, "$patch").equals("delete")) {
            target.remove(name);
        } else {
            merge(Json.within(target, name), patch);
        }
    }

    private static void mergeList(ObjectNode target, String name, ArrayNode patch) {
        if (name.equals("finalizers")) {
            List<String> have = Json.strings(target.path(name));
            ArrayNode list = target.withArrayProperty(name);
            Json.strings(patch).stream().filter(value -> !have.contains(value)).forEach(list::add);
            return;
        }
        Optional<String> key = Merging.listKey(name, patch);
        boolean replace = Json.items(patch).stream()
                .anyMatch(element -> text(element, "$patch").equals("replace"));
        if (key.isEmpty() || replace) {
            ArrayNode whole = Json.array();
            Json.items(patch).stream().filter(element -> !element.has("$patch")).forEach(whole::add);
            target.set(name, whole);
            return;
        }
        ArrayNode list = target.withArrayProperty(name);
        Json.items(patch).forEach(element -> mergeElement(list, key.get(), (ObjectNode) element));
    }

    private static void mergeElement(ArrayNode list, String key, ObjectNode element) {
        if (text(element, "$patch").equals("delete")) {
            Merging.removeAll(list, key, element);
            return;
        }
        Optional<ObjectNode> same = Merging.same(list, key, element);
        if (same.isPresent()) {
            merge(same.get(), element);
        } else {
            merge(list.addObject(), element);
        }
    }

    private static void drop(ObjectNode target, String name, JsonNode values) {
        List<String> gone = Json.strings(values);
        ArrayNode left = Json.array();
        Json.strings(target.path(name)).stream()
                .filter(value -> !gone.contains(value))
                .forEach(left::add);
        target.set(name, left);
    }
}
