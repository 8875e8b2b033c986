// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** What the engine says about itself and its swarm. */
final class About {
    static final String API = "1.43";
    static final String VERSION = "24.0.7";

    private About() {}

    static ObjectNode version() {
        ObjectNode version = Json.object();
        version.putObject("Platform").put("Name", "Coeus node player");
        ObjectNode engine = version.putArray("Components").addObject().put("Name", "Engine");
        ObjectNode details = Json.object()
                .put("ApiVersion", API)
                .put("MinAPIVersion", "1.24")
                .put("GitCommit", "0000000")
                .put("GoVersion", "none")
                .put("Os", "linux")
                .put("Arch", "amd64")
                .put("KernelVersion", "6.1.0")
                .put("BuildTime", "2024-01-01T00:00:00.000000000+00:00");
        engine.put("Version", VERSION).set("Details", details.deepCopy().put("Experimental", "false"));
        version.put("Version", VERSION).setAll(details);
        return version;
    }

    static ObjectNode info(Room room, String nodeName) {
        List<ObjectNode> nodes = room.list(Shelf.NODES);
        List<ObjectNode> managers = nodes.stream()
                .filter(node -> text(node, "Spec", "Role").equals("manager"))
                .toList();
        JsonNode self = room.find(Shelf.NODES, nodeName)
                .map(JsonNode.class::cast)
                .orElseGet(() -> managers.isEmpty() ? Json.object() : managers.getFirst());
        long running = room.list(Shelf.TASKS).stream()
                .filter(task -> text(task, "Status", "State").equals("running")
                        && text(task, "NodeID").equals(text(self, "ID")))
                .count();
        ObjectNode info = Json.object()
                .put("ID", text(self, "ID"))
                .put("Containers", running)
                .put("ContainersRunning", running)
                .put("ContainersPaused", 0)
                .put("ContainersStopped", 0)
                .put("Images", 0)
                .put("Driver", "overlay2")
                .put("Name", text(self, "Description", "Hostname"))
                .put("ServerVersion", VERSION)
                .put("OperatingSystem", "Coeus node player")
                .put("OSType", "linux")
                .put("Architecture", "x86_64")
                .put("KernelVersion", "6.1.0")
                .put("NCPU", 16)
                .put("MemTotal", 64L << 30)
                .put("SystemTime", room.now());
        info.putArray("Labels");
        info.set("Swarm", swarm(room, self, nodes.size(), managers));
        return info;
    }

    private static ObjectNode swarm(Room room, JsonNode self, int nodes, List<ObjectNode> managers) {
        ObjectNode swarm = Json.object()
                .put("NodeID", text(self, "ID"))
                .put("NodeAddr", text(self, "Status", "Addr"))
                .put("LocalNodeState", "active")
                .put("ControlAvailable", true)
                .put("Error", "");
        ArrayNode remotes = swarm.putArray("RemoteManagers");
        managers.forEach(manager -> remotes.addObject()
                .put("NodeID", text(manager, "ID"))
                .put("Addr", text(manager, "Status", "Addr") + ":2377"));
        swarm.put("Nodes", nodes).put("Managers", managers.size());
        swarm.set("Cluster", cluster(room));
        return swarm;
    }

    static ObjectNode cluster(Room room) {
        ObjectNode cluster = Json.object().put("ID", room.id());
        cluster.putObject("Version").put("Index", 10);
        cluster.put("CreatedAt", "2024-01-01T00:00:00Z").put("UpdatedAt", "2024-01-01T00:00:00Z");
        ObjectNode spec = cluster.putObject("Spec").put("Name", "default");
        spec.putObject("Labels");
        spec.putObject("Orchestration").put("TaskHistoryRetentionLimit", 5);
        spec.putObject("Raft")
                .put("SnapshotInterval", 10_000)
                .put("ElectionTick", 10)
                .put("HeartbeatTick", 1);
        spec.putObject("CAConfig").put("NodeCertExpiry", 7_776_000_000_000_000L);
        spec.putObject("Dispatcher").put("HeartbeatPeriod", 5_000_000_000L);
        cluster.putObject("TLSInfo");
        cluster.put("RootRotationInProgress", false).put("DataPathPort", 4789).put("SubnetSize", 24);
        cluster.putArray("DefaultAddrPool").add("10.0.0.0/8");
        return cluster;
    }
}
