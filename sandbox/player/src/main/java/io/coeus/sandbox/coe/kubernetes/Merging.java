// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.Map;
import java.util.Optional;

/** JSON merge patch (RFC 7386) and what the lists of Kubernetes objects are merged by. */
final class Merging {
    private static final Map<String, String> LIST_KEYS = Map.ofEntries(
            Map.entry("containers", "name"),
            Map.entry("initContainers", "name"),
            Map.entry("ephemeralContainers", "name"),
            Map.entry("env", "name"),
            Map.entry("volumes", "name"),
            Map.entry("volumeMounts", "mountPath"),
            Map.entry("volumeDevices", "devicePath"),
            Map.entry("imagePullSecrets", "name"),
            Map.entry("secrets", "name"),
            Map.entry("hostAliases", "ip"),
            Map.entry("podIPs", "ip"),
            Map.entry("addresses", "type"),
            Map.entry("conditions", "type"),
            Map.entry("ownerReferences", "uid"),
            Map.entry("topologySpreadConstraints", "topologyKey"));

    private Merging() {}

    /** By which field the elements of a list are the same; empty for lists that are replaced as a whole. */
    static Optional<String> listKey(String field, JsonNode list) {
        if (field.equals("ports")) {
            JsonNode first = list.path(0);
            return Optional.of(first.has("containerPort") ? "containerPort" : "port");
        }
        return Optional.ofNullable(LIST_KEYS.get(field));
    }

    /** The element of a list with the same key, or empty. */
    static Optional<ObjectNode> same(JsonNode list, String key, JsonNode element) {
        return Json.items(list).stream()
                .filter(other -> other.path(key).equals(element.path(key)))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /** Applies a JSON merge patch in place. */
    static void merge(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject()) {
                merge(Json.within(target, field.getKey()), value);
            } else {
                target.set(field.getKey(), value);
            }
        });
    }

    static void removeAll(ArrayNode list, String key, JsonNode element) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).path(key).equals(element.path(key))) {
                list.remove(i);
            }
        }
    }
}
