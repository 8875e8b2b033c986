// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.coeus.openstack.rest.Json;

/** Writes a JSON patch. */
final class Patch {
    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();

    Patch add(String path, Object value) {
        steps.add(Json.put(Json.object().put("op", "add").put("path", path), "value", value));
        return this;
    }

    Patch remove(String path) {
        steps.add(Json.object().put("op", "remove").put("path", path));
        return this;
    }

    JsonNode json() {
        return steps;
    }
}
