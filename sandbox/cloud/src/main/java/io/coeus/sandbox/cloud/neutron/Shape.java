// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a kind of resource looks like: names, attributes, what only administrators see. */
record Shape(
        String one, String many, String path, String absent, String absentText, Map<String, Attribute> attributes) {
    private static final Set<String> COMMON =
            Set.of("id", "tenant_id", "project_id", "tags", "created_at", "updated_at", "revision_number", "status");

    static Shape of(String one, String many, String absent, String absentText, Attribute... attributes) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        for (Attribute a : attributes) {
            byName.put(a.name(), a);
        }
        return new Shape(one, many, many, absent, absentText, byName);
    }

    /** The same with another name in JSON than in the URL. */
    Shape withJson(String name) {
        return new Shape(one, name, path, absent, absentText, attributes);
    }

    Refused notFound(String id) {
        return new Refused(404, absent, absentText.formatted(id));
    }

    boolean filterable(String name) {
        return COMMON.contains(name) || attributes.containsKey(name);
    }

    /** Returns a new resource's attributes, given ones checked and missing ones filled in. */
    ObjectNode create(JsonNode given) {
        refuseUnknown(given);
        ObjectNode made = Json.of();
        for (Attribute a : attributes.values()) {
            JsonNode value = given.get(a.name());
            if (value == null && a.required()) {
                throw bad("Failed to parse request. Required attribute '" + a.name() + "' not specified");
            }
            if (value != null && !a.settable()) {
                throw bad("Attribute '" + a.name() + "' not allowed in POST");
            }
            made.set(a.name(), value == null ? a.standard().deepCopy() : a.convert(value));
        }
        return made;
    }

    /** Returns the checked changes of a PUT. */
    ObjectNode change(JsonNode given) {
        refuseUnknown(given);
        ObjectNode changes = Json.of();
        given.properties().forEach(f -> {
            Attribute a = attributes.get(f.getKey());
            if (a == null || !a.changeable()) {
                throw bad("Cannot update read-only attribute " + f.getKey());
            }
            changes.set(f.getKey(), a.convert(f.getValue()));
        });
        return changes;
    }

    private void refuseUnknown(JsonNode given) {
        List<String> unknown = new ArrayList<>();
        for (String name : Json.names(given)) {
            if (!filterable(name)) {
                unknown.add("'" + name + "'");
            }
        }
        if (!unknown.isEmpty()) {
            throw bad("Unrecognized attribute(s) " + String.join(", ", unknown));
        }
    }

    static Refused bad(String message) {
        return new Refused(400, "HTTPBadRequest", message);
    }
}
