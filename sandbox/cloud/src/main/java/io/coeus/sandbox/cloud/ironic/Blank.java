// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;

/** A node of which nothing is known yet: all its fields in Ironic's order. */
final class Blank {
    private Blank() {}

    static ObjectNode node(String uuid, String now) {
        ObjectNode n = Json.of("uuid", uuid, "created_at", now, "updated_at", null, "automated_clean", null);
        n.put("bios_interface", "fake").put("boot_interface", "fake").putNull("boot_mode");
        n.setAll(Json.of("clean_step", Json.of(), "conductor_group", "", "console_enabled", false));
        n.put("console_interface", "fake").put("deploy_interface", "fake").set("deploy_step", Json.of());
        n.putNull("description").put("driver", "fake-hardware").set("driver_info", Json.of());
        n.setAll(Json.of("driver_internal_info", Json.of(), "extra", Json.of(), "fault", null));
        n.putNull("inspection_finished_at").putNull("inspection_started_at").put("inspect_interface", "fake");
        n.setAll(Json.of("instance_info", Json.of(), "instance_uuid", null, "last_error", null, "lessee", null));
        n.put("maintenance", false).putNull("maintenance_reason").put("management_interface", "fake");
        n.putNull("name").set("network_data", Json.of());
        n.put("network_interface", "flat")
                .putNull("owner")
                .put("power_interface", "fake")
                .putNull("power_state");
        n.set("properties", Json.of());
        n.put("protected", false).putNull("protected_reason").put("provision_state", "enroll");
        n.put("provision_updated_at", now).set("raid_config", Json.of());
        n.put("raid_interface", "fake").put("rescue_interface", "fake").putNull("reservation");
        n.putNull("resource_class")
                .put("retired", false)
                .putNull("retired_reason")
                .putNull("secure_boot");
        n.put("storage_interface", "noop").putNull("target_power_state").putNull("target_provision_state");
        n.setAll(Json.of("target_raid_config", Json.of(), "traits", Json.list(), "vendor_interface", "fake"));
        return n.put("conductor", "sandbox").putNull("allocation_uuid").putNull("chassis_uuid");
    }
}
