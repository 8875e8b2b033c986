// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import java.util.Set;

/** One attribute of a resource: its type, and whether it may be set, changed or must be given. */
record Attribute(String name, Type type, JsonNode standard, boolean settable, boolean changeable, boolean required) {
    enum Type {
        TEXT,
        BOOL,
        INT,
        ANY
    }

    static Attribute text(String name) {
        return new Attribute(name, Type.TEXT, Json.of("v", "").get("v"), true, true, false);
    }

    static Attribute bool(String name, boolean standard) {
        return new Attribute(name, Type.BOOL, Json.of("v", standard).get("v"), true, true, false);
    }

    static Attribute number(String name, int standard) {
        return new Attribute(name, Type.INT, Json.of("v", standard).get("v"), true, true, false);
    }

    static Attribute nothing(String name) {
        return new Attribute(name, Type.ANY, Json.of("v", null).get("v"), true, true, false);
    }

    static Attribute list(String name) {
        return new Attribute(name, Type.ANY, Json.list(), true, true, false);
    }

    static Attribute object(String name) {
        return new Attribute(name, Type.ANY, Json.of(), true, true, false);
    }

    Attribute fixed() {
        return new Attribute(name, type, standard, settable, false, required);
    }

    Attribute readOnly() {
        return new Attribute(name, type, standard, false, false, false);
    }

    Attribute must() {
        return new Attribute(name, type, standard, settable, changeable, true);
    }

    /** Returns the value in this attribute's type, or refuses it in Neutron's words. */
    JsonNode convert(JsonNode given) {
        if (given.isNull()) {
            return given;
        }
        return switch (type) {
            case BOOL -> Json.of("v", truth(given)).path("v");
            case INT -> Json.of("v", integer(given)).path("v");
            case TEXT -> text(given);
            case ANY -> given;
        };
    }

    private static boolean truth(JsonNode given) {
        String text = given.asText().toLowerCase(java.util.Locale.ROOT);
        if (Set.of("true", "1", "yes", "on").contains(text)) {
            return true;
        }
        if (Set.of("false", "0", "no", "off").contains(text)) {
            return false;
        }
        throw invalid("'" + given.asText() + "' cannot be converted to boolean.");
    }

    private static int integer(JsonNode given) {
        try {
            return Integer.parseInt(given.asText());
        } catch (NumberFormatException e) {
            throw invalid("'" + given.asText() + "' is not an integer.");
        }
    }

    private JsonNode text(JsonNode given) {
        if (!given.isTextual()) {
            throw new Refused(
                    400,
                    "HTTPBadRequest",
                    "Invalid input for " + name + ". Reason: '" + given + "' is not a valid string.");
        }
        return given;
    }

    static Refused invalid(String what) {
        return new Refused(400, "InvalidInput", "Invalid input for operation: " + what);
    }
}
