// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Version;
import java.util.Map;
import java.util.Set;

/** What the body of POST /servers may hold, by microversion. */
final class ServerSchema {
    private static final int MAX_USER_DATA = 65535;
    private static final int MAX_TEXT = 255;
    private static final Set<String> ALWAYS = Set.of(
            "name",
            "flavorRef",
            "imageRef",
            "adminPass",
            "metadata",
            "networks",
            "OS-DCF:diskConfig",
            "accessIPv4",
            "accessIPv6",
            "availability_zone",
            "block_device_mapping",
            "block_device_mapping_v2",
            "config_drive",
            "key_name",
            "min_count",
            "max_count",
            "return_reservation_id",
            "security_groups",
            "user_data",
            "personality");

    private static final Map<String, Integer> ADDED = Map.of(
            "description",
            19,
            "tags",
            52,
            "trusted_image_certificates",
            63,
            "host",
            74,
            "hypervisor_hostname",
            74,
            "hostname",
            90);

    private ServerSchema() {}

    static void check(ObjectNode body, Version version) {
        for (String required : new String[] {"name", "flavorRef"}) {
            if (!body.has(required)) {
                throw missing(body, required);
            }
        }
        if (version.since(2, 37) && !body.has("networks")) {
            throw missing(body, "networks");
        }
        Json.names(body).stream().filter(n -> !known(n, version)).findFirst().ifPresent(n -> {
            throw invalid(
                    "server", body.toString(), "Additional properties are not allowed ('" + n + "' was unexpected)");
        });
        checkName(body);
        checkUserData(body);
        body.path("metadata").properties().forEach(m -> checkMetadata(m.getKey(), m.getValue()));
        checkTags(body.path("tags"));
    }

    private static void checkName(ObjectNode body) {
        String name = Json.text(body, "name", "");
        if (name.isEmpty()) {
            throw invalid("name", "", "'' is too short");
        }
        if (name.length() > MAX_TEXT) {
            throw invalid("name", name, "'" + name + "' is too long");
        }
    }

    private static void checkUserData(ObjectNode body) {
        String data = Json.text(body, "user_data", "");
        if (data.length() > MAX_USER_DATA) {
            throw invalid("user_data", data.substring(0, 40) + "...", "'...' is too long");
        }
    }

    static void checkMetadata(String key, JsonNode value) {
        if (!value.isTextual() || value.asText().length() > MAX_TEXT) {
            String text = value.asText();
            throw invalid(
                    key, text, value.isTextual() ? "'" + text + "' is too long" : text + " is not of type 'string'");
        }
    }

    private static void checkTags(JsonNode tags) {
        for (JsonNode tag : tags) {
            boolean bad = tag.asText().isEmpty() || tag.asText().length() > 60;
            if (bad || tag.asText().contains("/") || tag.asText().contains(",")) {
                throw invalid("tags", tag.asText(), "'" + tag.asText() + "' does not match '^[^,/]*$'");
            }
        }
    }

    private static boolean known(String name, Version version) {
        return ALWAYS.contains(name) || version.since(2, ADDED.getOrDefault(name, Integer.MAX_VALUE));
    }

    private static Refused missing(ObjectNode body, String required) {
        return invalid("server", body.toString(), "'" + required + "' is a required property");
    }

    static Refused invalid(String field, String value, String why) {
        return new Refused(400, "Invalid input for field/attribute " + field + ". Value: " + value + ". " + why);
    }
}
