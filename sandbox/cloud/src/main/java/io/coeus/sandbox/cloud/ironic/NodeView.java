// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Version;
import java.util.List;
import java.util.Set;

/** How Ironic shows nodes, by microversion. */
final class NodeView {
    private static final Set<String> OLDEST = Set.of(
            "uuid",
            "created_at",
            "updated_at",
            "console_enabled",
            "driver",
            "driver_info",
            "extra",
            "instance_info",
            "instance_uuid",
            "last_error",
            "maintenance",
            "maintenance_reason",
            "power_state",
            "properties",
            "provision_state",
            "provision_updated_at",
            "reservation",
            "target_power_state",
            "target_provision_state",
            "links",
            "chassis_uuid",
            "ports");
    static final List<String> BRIEF =
            List.of("uuid", "instance_uuid", "maintenance", "power_state", "provision_state", "name", "links");

    private NodeView() {}

    static ObjectNode full(Call call, ObjectNode node) {
        ObjectNode view = node.deepCopy();
        String id = Nodes.uuid(node);
        view.set("links", Nodes.links(call, "nodes", id));
        for (String name : new String[] {"ports", "states", "portgroups", "volume"}) {
            view.set(name, Nodes.links(call, "nodes", id + "/" + name));
        }
        Version version = Ironic.version(call);
        if (!version.since(1, 21)) {
            view.retain(Json.names(view).stream()
                    .filter(n -> OLDEST.contains(n) || (n.equals("name") && version.since(1, 5)))
                    .toList());
        }
        if (!version.since(1, 2) && Nodes.state(node).equals("available")) {
            view.putNull("provision_state");
        }
        return view;
    }

    static ObjectNode fields(Call call, ObjectNode node, List<String> fields) {
        ObjectNode all = full(call, node);
        ObjectNode some = Json.of();
        for (String field : fields) {
            if (all.has(field)) {
                some.set(field, all.get(field));
            }
        }
        some.set("links", all.get("links"));
        return some;
    }
}
