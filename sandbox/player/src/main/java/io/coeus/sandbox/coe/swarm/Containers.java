// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The containers of the tasks that run on the answering node. */
final class Containers {
    private final Room room;
    private final String node;

    Containers(Room room, String node) {
        this.room = room;
        this.node = node;
    }

    void handle(Call call, List<String> path) throws IOException {
        if (!call.method().equals("GET")) {
            throw Refusal.notPossible("played nodes only run containers of services");
        }
        if (path.equals(List.of("json"))) {
            call.reply(200, list(Filters.parse(call.query("filters"))));
        } else if (path.size() == 2 && path.get(1).equals("json")) {
            call.reply(200, inspect(find(path.getFirst())));
        } else if (path.size() == 2 && path.get(1).equals("logs")) {
            Logs.reply(call, List.of(find(path.getFirst())));
        } else {
            throw Refusal.noSuchPath();
        }
    }

    private List<ObjectNode> running() {
        String id = room.find(Shelf.NODES, node).map(found -> text(found, "ID")).orElse("");
        return room.list(Shelf.TASKS).stream()
                .filter(task -> text(task, "Status", "State").equals("running"))
                .filter(task -> id.isEmpty() || text(task, "NodeID").equals(id))
                .toList();
    }

    private ArrayNode list(Filters filters) {
        ArrayNode list = Json.array();
        for (ObjectNode task : running()) {
            ObjectNode labels = labels(task);
            if (!filters.labels("label", labels) || !filters.contains("name", text(task, "Name"))) {
                continue;
            }
            ObjectNode container = list.addObject().put("Id", id(task));
            container.putArray("Names").add("/" + name(task));
            container
                    .put("Image", text(task, "Spec", "ContainerSpec", "Image"))
                    .put("Command", "")
                    .put("Created", Instant.parse(text(task, "CreatedAt")).getEpochSecond())
                    .put("State", "running")
                    .put("Status", "Up");
            container.set("Labels", labels);
            container.putArray("Ports");
            container.putArray("Mounts");
        }
        return list;
    }

    private ObjectNode find(String name) {
        return running().stream()
                .filter(task -> id(task).startsWith(name) || name(task).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("container", name));
    }

    private static ObjectNode inspect(JsonNode task) {
        ObjectNode container = Json.object().put("Id", id(task)).put("Name", "/" + name(task));
        container.put("Created", text(task, "CreatedAt")).put("Image", text(task, "Spec", "ContainerSpec", "Image"));
        container
                .putObject("State")
                .put("Status", "running")
                .put("Running", true)
                .put("ExitCode", 0)
                .put("StartedAt", text(task, "Status", "Timestamp"));
        ObjectNode config = container.putObject("Config").put("Tty", false);
        config.put("Image", text(task, "Spec", "ContainerSpec", "Image")).set("Labels", labels(task));
        return container;
    }

    private static ObjectNode labels(JsonNode task) {
        ObjectNode labels = Json.object();
        labels.setAll(Json.from(Json.map(Json.at(task, "Spec", "ContainerSpec", "Labels")), ObjectNode.class));
        return labels.put("com.docker.swarm.node.id", text(task, "NodeID"))
                .put("com.docker.swarm.service.id", text(task, "ServiceID"))
                .put("com.docker.swarm.service.name", text(task, "Name").replaceAll("\\.[^.]*$", ""))
                .put("com.docker.swarm.task.id", text(task, "ID"))
                .put("com.docker.swarm.task.name", name(task));
    }

    private static String id(JsonNode task) {
        return text(task, "Status", "ContainerStatus", "ContainerID");
    }

    private static String name(JsonNode task) {
        return text(task, "Name") + "." + text(task, "ID");
    }
}
