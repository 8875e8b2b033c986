// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** /v1/nodes/{id}/states, maintenance, validate. */
final class StateCalls {
    private static final Map<String, Set<String>> FROM = Map.of(
            "manage", Set.of("enroll", "available"),
            "provide", Set.of("manageable"),
            "active", Set.of("available", "deploy failed"),
            "rebuild", Set.of("active", "deploy failed", "error"),
            "deleted", Set.of("active", "deploy failed", "error"));
    private static final List<String> SHOWN = List.of(
            "console_enabled",
            "last_error",
            "power_state",
            "provision_state",
            "target_power_state",
            "target_provision_state",
            "provision_updated_at",
            "raid_config",
            "target_raid_config",
            "boot_mode",
            "secure_boot");

    private final World world;
    private final Nodes nodes;

    StateCalls(World world, Nodes nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    void addTo(Router router) {
        String one = "/v1/nodes/{id}";
        router.on("GET", one + "/states", this::show)
                .on("PUT", one + "/states/provision", this::provision)
                .on("PUT", one + "/states/power", this::power)
                .on("PUT", one + "/maintenance", c -> maintenance(c, true))
                .on("DELETE", one + "/maintenance", c -> maintenance(c, false))
                .on("GET", one + "/validate", this::validate);
    }

    static void onlyAdmin(Call call) {
        if (!call.caller().admin()) {
            throw new Refused(403, "Access was denied to the following resource: " + call.path());
        }
    }

    private Reply show(Call call) {
        ObjectNode node = nodes.find(call);
        ObjectNode view = Json.of();
        SHOWN.forEach(n -> view.set(n, node.get(n)));
        return Reply.ok(view);
    }

    private Reply provision(Call call) {
        ObjectNode node = nodes.find(call);
        JsonNode body = Optional.ofNullable(call.json()).orElse(Json.of());
        String target = Json.text(body, "target", "");
        nodes.refuseLocked(node);
        if (!FROM.getOrDefault(target, Set.of()).contains(Nodes.state(node))) {
            throw new Refused(
                    400,
                    "The requested action \"" + target + "\" can not be performed on node \"" + Nodes.uuid(node)
                            + "\" while it is in state \"" + Nodes.state(node) + "\".");
        }
        if (node.path("maintenance").asBoolean()) {
            throw new Refused(
                    400,
                    "The provisioning operation can't be performed on node " + Nodes.uuid(node)
                            + " because it's in maintenance mode.");
        }
        start(node, target, body.path("configdrive"));
        return accepted(call, node);
    }

    private void start(ObjectNode node, String target, JsonNode configDrive) {
        switch (target) {
            case "manage" -> nodes.walk(node, Setting.NODE_ALLOCATE, "manageable", List.of("verifying"), "manageable");
            case "provide" -> nodes.walk(node, Setting.NODE_CLEAN, "available", List.of("cleaning"), "available");
            case "deleted" -> nodes.undeploy(node);
            default -> nodes.deploy(node, configDrive);
        }
    }

    private static Reply accepted(Call call, ObjectNode node) {
        return Reply.empty(202).with("Location", call.base() + "/v1/nodes/" + Nodes.uuid(node) + "/states");
    }

    private Reply power(Call call) {
        ObjectNode node = nodes.find(call);
        nodes.refuseLocked(node);
        JsonNode body = Optional.ofNullable(call.json()).orElse(Json.of());
        String target = Json.text(body, "target", "").replace("soft ", "");
        if (!Set.of("power on", "power off", "rebooting").contains(target)) {
            throw new Refused(400, "The requested action \"" + target + "\" is not a power state.");
        }
        String state = target.equals("rebooting") ? "power on" : target;
        node.put("target_power_state", state);
        world.later(Setting.NODE_ALLOCATE, () -> node.put("power_state", state).putNull("target_power_state"));
        return accepted(call, node);
    }

    private Reply maintenance(Call call, boolean on) {
        ObjectNode node = nodes.find(call);
        JsonNode body = Optional.ofNullable(call.json()).orElse(Json.of());
        node.put("maintenance", on).put("maintenance_reason", on ? Json.text(body, "reason") : null);
        return Reply.empty(202);
    }

    private Reply validate(Call call) {
        nodes.find(call);
        ObjectNode view = Json.of();
        for (String name : List.of(
                "boot",
                "deploy",
                "management",
                "network",
                "power",
                "bios",
                "console",
                "inspect",
                "raid",
                "rescue",
                "storage")) {
            view.set(name, Json.of("result", true));
        }
        return Reply.ok(view);
    }
}
