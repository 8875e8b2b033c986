// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import java.util.List;

/** JSON Patch on nodes: add, replace and remove of what users may change. */
final class Patch {
    private static final List<String> CHANGEABLE = List.of(
            "automated_clean",
            "bios_interface",
            "boot_interface",
            "chassis_uuid",
            "conductor_group",
            "console_interface",
            "deploy_interface",
            "description",
            "driver",
            "driver_info",
            "extra",
            "inspect_interface",
            "instance_info",
            "instance_uuid",
            "lessee",
            "maintenance",
            "management_interface",
            "name",
            "network_data",
            "network_interface",
            "owner",
            "power_interface",
            "properties",
            "protected",
            "protected_reason",
            "raid_interface",
            "rescue_interface",
            "resource_class",
            "retired",
            "retired_reason",
            "storage_interface",
            "vendor_interface");

    private final Nodes nodes;

    Patch(Nodes nodes) {
        this.nodes = nodes;
    }

    void apply(ObjectNode node, JsonNode patch) {
        patch.forEach(Patch::check);
        patch.forEach(
                op -> apply(node, op, Json.text(op, "path", "").substring(1).split("/", -1)));
    }

    private static void check(JsonNode op) {
        String path = Json.text(op, "path", "");
        String top = path.startsWith("/") ? path.substring(1).replaceAll("/.*", "") : "";
        if (!CHANGEABLE.contains(top)) {
            throw new Refused(
                    400,
                    "Cannot patch " + path + ". Only the following can be updated: " + String.join(", ", CHANGEABLE));
        }
        if (!List.of("add", "replace", "remove").contains(Json.text(op, "op", ""))) {
            throw new Refused(400, "Schema error for patch: '" + Json.text(op, "op") + "' is not a known operation");
        }
    }

    private void apply(ObjectNode node, JsonNode op, String[] path) {
        boolean remove = Json.text(op, "op", "").equals("remove");
        if (path.length > 1) {
            change(inside(node, path), path[path.length - 1], op, remove);
        } else if (path[0].equals("instance_uuid")) {
            nodes.associate(node, remove ? null : Json.text(op, "value"));
        } else if (path[0].equals("name")) {
            nodes.rename(node, remove ? null : Json.text(op, "value"));
        } else if (remove) {
            node.set(path[0], node.path(path[0]).isObject() ? Json.of() : null);
        } else {
            node.set(path[0], op.path("value").deepCopy());
        }
    }

    private static ObjectNode inside(ObjectNode node, String[] path) {
        ObjectNode place = node;
        for (int i = 0; i < path.length - 1; i++) {
            place = place.withObjectProperty(unescape(path[i]));
        }
        return place;
    }

    private static void change(ObjectNode place, String escaped, JsonNode op, boolean remove) {
        String name = unescape(escaped);
        if (!remove) {
            place.set(name, op.path("value").deepCopy());
        } else if (place.remove(name) == null) {
            throw new Refused(
                    400,
                    "Couldn't apply patch '" + op + "'. Reason: can't remove a non-existent object '" + name + "'");
        }
    }

    private static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }
}
