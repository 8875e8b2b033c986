// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All machines and what happens to them over time. Used under the world's lock. */
final class Nodes {
    private static final String LOCK = "sandbox";

    private final Table<ObjectNode> rows = new Table<ObjectNode>()
            .index("name", n -> Json.text(n, "name"))
            .index("instance_uuid", n -> Json.text(n, "instance_uuid"));
    private final Map<String, JsonNode> configDrives = new HashMap<>();
    private final Map<String, Map<String, String>> vifs = new HashMap<>();
    private final World world;
    private final Plugs plugs;

    Nodes(World world, Plugs plugs) {
        this.world = world;
        this.plugs = plugs;
    }

    static String uuid(ObjectNode node) {
        return Json.text(node, "uuid", "");
    }

    private static boolean same(ObjectNode one, ObjectNode other) {
        return uuid(one).equals(uuid(other));
    }

    static String state(ObjectNode node) {
        return Json.text(node, "provision_state", "");
    }

    static ArrayNode links(Call call, String kind, String id) {
        return Json.list(
                Json.of("href", call.base() + "/v1/" + kind + "/" + id, "rel", "self"),
                Json.of("href", call.base() + "/" + kind + "/" + id, "rel", "bookmark"));
    }

    List<ObjectNode> all() {
        return rows.all();
    }

    ObjectNode seed(String name, String owner) {
        ObjectNode node = create(Json.of("driver", "fake-hardware", "name", name), owner);
        node.put("provision_state", "available").put("power_state", "power off").put("resource_class", "baremetal");
        node.set("properties", Json.of("cpus", 4, "memory_mb", 8192, "local_gb", 50, "cpu_arch", "x86_64"));
        return node;
    }

    ObjectNode create(ObjectNode given, String owner) {
        String name = Json.text(given, "name");
        if (name != null && !rows.by("name", name).isEmpty()) {
            throw new Refused(409, "A node with name " + name + " already exists.");
        }
        ObjectNode node = Blank.node(Json.text(given, "uuid", world.ids().uuid()), now());
        node.setAll(given);
        if (!node.path("owner").isTextual()) {
            node.put("owner", owner);
        }
        return rows.add(uuid(node), node);
    }

    String now() {
        return world.stamp().replace("Z", "+00:00");
    }

    static boolean visible(Caller caller, ObjectNode node) {
        return caller.owns(Json.text(node, "owner", "")) || caller.projectId().equals(Json.text(node, "lessee", "-"));
    }

    ObjectNode find(Call call) {
        return find(call.caller(), call.var("id"));
    }

    ObjectNode find(Caller caller, String nameOrUuid) {
        return Optional.ofNullable(rows.get(nameOrUuid))
                .or(() -> rows.by("name", nameOrUuid).stream().findFirst())
                .filter(n -> visible(caller, n))
                .orElseThrow(() -> new Refused(404, "Node " + nameOrUuid + " could not be found."));
    }

    void refuseLocked(ObjectNode node) {
        String lock = Json.text(node, "reservation");
        if (lock != null) {
            throw new Refused(
                    409,
                    "Node " + uuid(node) + " is locked by host " + lock
                            + ", please retry after the current operation is completed.");
        }
    }

    /** Changes a node's instance; refuses a node or an instance that is taken. */
    void associate(ObjectNode node, @Nullable String instance) {
        String present = Json.text(node, "instance_uuid");
        if (instance != null && present != null && !present.equals(instance)) {
            throw new Refused(409, "Node " + uuid(node) + " is associated with instance " + present + ".");
        }
        boolean elsewhere =
                instance != null && rows.by("instance_uuid", instance).stream().anyMatch(n -> !same(n, node));
        if (elsewhere) {
            throw new Refused(
                    409,
                    "Instance " + instance + " is already associated with a node, it cannot be associated with this"
                            + " other node " + uuid(node));
        }
        rows.change(uuid(node), n -> n.put("instance_uuid", instance));
        touch(node);
    }

    void rename(ObjectNode node, @Nullable String name) {
        if (name != null && rows.by("name", name).stream().anyMatch(n -> !same(n, node))) {
            throw new Refused(409, "A node with name " + name + " already exists.");
        }
        rows.change(uuid(node), n -> n.put("name", name));
    }

    void touch(ObjectNode node) {
        node.put("updated_at", now());
    }

    void remove(ObjectNode node) {
        String instance = Json.text(node, "instance_uuid");
        if (instance != null) {
            throw new Refused(409, "Node " + uuid(node) + " is associated with instance " + instance + ".");
        }
        rows.remove(uuid(node));
        vifs.remove(uuid(node));
    }

    private void state(ObjectNode node, String state, @Nullable String target, boolean locked) {
        node.put("provision_state", state).put("target_provision_state", target);
        node.put("provision_updated_at", now()).put("reservation", locked ? LOCK : null);
        touch(node);
    }

    /** Moves through some states, one after the other, each lasting as long as the setting says. */
    void walk(ObjectNode node, Setting each, String target, List<String> through, String end) {
        state(node, through.getFirst(), target, true);
        world.later(each, () -> {
            if (rows.get(uuid(node)) == null) {
                return;
            }
            if (through.size() > 1) {
                walk(node, each, target, through.subList(1, through.size()), end);
            } else {
                state(node, end, null, false);
            }
        });
    }

    /** Starts to deploy; a node whose name contains FAIL ends in "deploy failed". */
    void deploy(ObjectNode node, JsonNode configDrive) {
        configDrives.put(uuid(node), configDrive);
        if (!configDrive.isMissingNode()) {
            node.withObjectProperty("instance_info").put("configdrive", "******");
        }
        node.putNull("last_error");
        state(node, "deploying", "active", true);
        world.later(Setting.NODE_DEPLOY, () -> deployed(node));
    }

    private void deployed(ObjectNode node) {
        if (rows.get(uuid(node)) == null) {
            return;
        }
        if (Json.text(node, "name", "").contains("FAIL")) {
            state(node, "deploy failed", "active", false);
            node.put("last_error", "Deploy step deploy.deploy failed: the machine did not boot.");
            return;
        }
        state(node, "active", null, false);
        node.put("power_state", "power on");
        String machine = Json.text(node, "instance_uuid", uuid(node));
        vifs(node).keySet().forEach(v -> {
            plugs.bind(v, machine, "baremetal:none", uuid(node), Json.text(node, "name", ""));
            plugs.carries(v, true);
        });
    }

    /** Starts to take a machine back: it forgets its instance, is cleaned, and is available again. */
    void undeploy(ObjectNode node) {
        state(node, "deleting", "available", true);
        world.later(Setting.NODE_CLEAN, () -> {
            vifs(node).keySet().forEach(v -> plugs.bind(v, null, "", "", ""));
            vifs.remove(uuid(node));
            configDrives.remove(uuid(node));
            rows.change(uuid(node), n -> n.putNull("instance_uuid").putNull("allocation_uuid"));
            node.set("instance_info", Json.of());
            node.put("power_state", "power off").putNull("last_error");
            walk(node, Setting.NODE_CLEAN, "available", List.of("cleaning"), "available");
        });
    }

    /** Network ports of a machine: VIF to physical port. */
    Map<String, String> vifs(ObjectNode node) {
        return vifs.computeIfAbsent(uuid(node), n -> new LinkedHashMap<>());
    }

    List<ObjectNode> machines() {
        return rows.all().stream()
                .filter(n -> state(n).equals("active"))
                .map(n -> Json.of(
                        "uuid",
                        uuid(n),
                        "name",
                        Json.text(n, "name"),
                        "instance_uuid",
                        Json.text(n, "instance_uuid"),
                        "extra",
                        n.get("extra"),
                        "configdrive",
                        configDrives.get(uuid(n)),
                        "vifs",
                        Json.listOf(vifs(n).keySet())))
                .toList();
    }
}
