// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads request bodies, and refuses broken ones in Keystone's words. */
final class Requests {
    private Requests() {}

    static ObjectNode object(Call call, String name) {
        return call.body(
                name,
                "Expecting to find valid JSON in request body. The server could not comply with the request since it is"
                        + " either malformed or otherwise incorrect. The client is assumed to be in error.",
                "Expecting to find " + name + " in request body. The server could not comply with the request since it"
                        + " is either malformed or otherwise incorrect. The client is assumed to be in error.");
    }

    static String required(JsonNode body, String field) {
        String value = Json.text(body, field);
        if (value == null || value.isEmpty()) {
            throw new Refused(400, "'" + field + "' is a required property");
        }
        return value;
    }

    static @Nullable Instant instant(JsonNode body, String field, Instant now) {
        String text = Json.text(body, field);
        if (text == null) {
            return null;
        }
        Instant instant;
        try {
            instant = LocalDateTime.parse(text.replaceAll("Z$", "")).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Refused(400, "Invalid input for field '" + field + "': '" + text + "' is not a 'date-time'");
        }
        if (instant.isBefore(now)) {
            throw new Refused(
                    400,
                    "The '" + field + "' must not be before now. The server could not comply with the request since it"
                            + " is either malformed or otherwise incorrect. The client is assumed to be in error.");
        }
        return instant;
    }
}
