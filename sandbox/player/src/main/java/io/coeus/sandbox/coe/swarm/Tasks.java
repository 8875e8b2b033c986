// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** Task objects: making them and moving them from state to state. */
final class Tasks {
    private Tasks() {}

    static List<ObjectNode> of(Room room, JsonNode service) {
        String id = text(service, "ID");
        return room.list(Shelf.TASKS).stream()
                .filter(task -> text(task, "ServiceID").equals(id))
                .toList();
    }

    /**
     * Adds a task to a service.
     *
     * @param slot its number, 0 for a global service
     * @param node id of its node, "" when the scheduler is to choose
     */
    static void add(Room room, JsonNode service, int slot, String node) {
        ObjectNode task = Json.object().put("ID", Ids.swarm());
        task.put("Name", text(service, "Spec", "Name") + "." + (slot > 0 ? Integer.toString(slot) : node));
        task.putObject("Labels");
        task.set("ServiceLabels", at(service, "Spec", "Labels").deepCopy());
        task.set("Spec", at(service, "Spec", "TaskTemplate").deepCopy());
        task.put("ServiceID", text(service, "ID"));
        if (slot > 0) {
            task.put("Slot", slot);
        }
        if (!node.isEmpty()) {
            task.put("NodeID", node);
        }
        if (Modes.job(service)) {
            task.set("JobIteration", at(service, "JobStatus", "JobIteration").deepCopy());
        }
        status(room, task, "new", "created", "");
        task.put("DesiredState", Modes.job(service) ? "complete" : "running");
        room.add(Shelf.TASKS, task);
    }

    static void move(Room room, JsonNode task, String state, String message, String error) {
        room.change(Shelf.TASKS, text(task, "ID"), object -> {
            status(room, object, state, message, error);
            return object;
        });
    }

    static void want(Room room, JsonNode task, String desired) {
        room.change(Shelf.TASKS, text(task, "ID"), object -> object.put("DesiredState", desired));
    }

    private static void status(Room room, ObjectNode task, String state, String message, String error) {
        ObjectNode status = Json.within(task, "Status").put("Timestamp", room.now());
        status.put("State", state).put("Message", message);
        if (error.isEmpty()) {
            status.remove("Err");
        } else {
            status.put("Err", error);
        }
        ObjectNode container = Json.within(status, "ContainerStatus");
        if (state.equals("preparing")) {
            container.put("ContainerID", Ids.hex(64));
        }
        container.put("PID", state.equals("running") ? 4_321 : 0).put("ExitCode", state.equals("failed") ? 1 : 0);
        Json.within(status, "PortStatus");
    }

    static void run(Room room, JsonNode task) {
        room.change(Shelf.TASKS, text(task, "ID"), object -> {
            status(room, object, "running", "started", "");
            ArrayNode attachments = object.putArray("NetworksAttachments");
            for (JsonNode attached : Json.items(at(task, "Spec", "Networks"))) {
                room.find(Shelf.NETWORKS, text(attached, "Target")).ifPresent(network -> {
                    ObjectNode attachment = attachments.addObject();
                    attachment.set("Network", described(network));
                    String address = Networks.address(network, text(task, "ID").hashCode());
                    attachment.putArray("Addresses").add(address);
                });
            }
            return object;
        });
    }

    private static ObjectNode described(JsonNode network) {
        ObjectNode description = Json.object().put("ID", text(network, "Id"));
        ObjectNode spec = description.putObject("Spec").put("Name", text(network, "Name"));
        spec.putObject("DriverConfiguration").put("Name", text(network, "Driver"));
        spec.set("Labels", network.path("Labels"));
        spec.put("Scope", "swarm");
        return description;
    }
}
