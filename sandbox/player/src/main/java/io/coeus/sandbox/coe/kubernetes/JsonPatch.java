// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;

/** JSON patch (RFC 6902), in place. What cannot be done is refused as a bad request. */
final class JsonPatch {
    private JsonPatch() {}

    static void apply(ObjectNode target, JsonNode operations) {
        Json.items(operations).forEach(operation -> step(target, operation));
    }

    private static void step(ObjectNode target, JsonNode operation) {
        JsonPointer path = pointer(operation, "path");
        switch (text(operation, "op")) {
            case "add" -> add(target, path, operation.path("value"));
            case "replace" -> {
                remove(target, path);
                add(target, path, operation.path("value"));
            }
            case "remove" -> remove(target, path);
            case "copy" ->
                add(target, path, existing(target, pointer(operation, "from")).deepCopy());
            case "move" -> add(target, path, remove(target, pointer(operation, "from")));
            case "test" -> test(target, path, operation.path("value"));
            default -> throw Refusal.badRequest("unknown operation in JSON patch: " + operation);
        }
    }

    private static void add(ObjectNode target, JsonPointer path, JsonNode value) {
        String last = last(path);
        switch (existing(target, path.head())) {
            case ObjectNode object -> object.set(last, value);
            case ArrayNode list when last.equals("-") -> list.add(value);
            case ArrayNode list -> list.insert(index(last), value);
            default -> throw missing(path);
        }
    }

    private static JsonNode remove(ObjectNode target, JsonPointer path) {
        existing(target, path);
        String last = last(path);
        return switch (existing(target, path.head())) {
            case ObjectNode object -> object.remove(last);
            case ArrayNode list -> list.remove(index(last));
            default -> throw missing(path);
        };
    }

    private static void test(ObjectNode target, JsonPointer path, JsonNode value) {
        if (!target.at(path).equals(value)) {
            throw Refusal.badRequest("testing path " + path + " failed");
        }
    }

    private static JsonNode existing(ObjectNode target, JsonPointer path) {
        JsonNode found = target.at(path);
        if (found.isMissingNode()) {
            throw missing(path);
        }
        return found;
    }

    private static JsonPointer pointer(JsonNode operation, String field) {
        try {
            JsonPointer pointer = JsonPointer.compile(text(operation, field));
            if (pointer.matches()) {
                throw Refusal.badRequest("a JSON patch may not replace the whole object");
            }
            return pointer;
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static String last(JsonPointer path) {
        return path.last().getMatchingProperty();
    }

    private static int index(String last) {
        try {
            return Integer.parseInt(last);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("not an index: " + last);
        }
    }

    private static Refusal missing(JsonPointer path) {
        return Refusal.badRequest("the path of a JSON patch does not exist: " + path);
    }
}
