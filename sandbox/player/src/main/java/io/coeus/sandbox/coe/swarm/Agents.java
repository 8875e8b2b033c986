// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Plays the scheduler and the agents of all nodes: tasks are assigned, start, fail, end and stop. */
final class Agents {
    private final Room room;
    private final Timing timing;

    Agents(Room room, Timing timing) {
        this.room = room;
        this.timing = timing;
    }

    /** Does what can be done now; answers when to look again. */
    Instant run() {
        Instant next = Orchestrator.ON_CHANGE;
        for (ObjectNode task : room.list(Shelf.TASKS)) {
            next = Orchestrator.sooner(next, play(task));
        }
        return next;
    }

    private Instant play(ObjectNode task) {
        Optional<ObjectNode> service = room.find(Shelf.SERVICES, text(task, "ServiceID"));
        if (service.isEmpty() && !text(task, "DesiredState").equals("remove")) {
            Tasks.want(room, task, "remove");
            return Orchestrator.ON_CHANGE;
        }
        if (service.isEmpty() || !Listing.wantedRunning(task)) {
            return stop(task);
        }
        if (Listing.ended(task)) {
            return Orchestrator.ON_CHANGE;
        }
        String node = text(task, "NodeID");
        if (!node.isEmpty() && lost(node)) {
            Tasks.want(room, task, "shutdown");
            return Orchestrator.ON_CHANGE;
        }
        return live(task, service.get());
    }

    private boolean lost(String node) {
        return room.find(Shelf.NODES, node)
                .filter(found -> text(found, "Status", "State").equals("ready")
                        && !text(found, "Spec", "Availability").equals("drain"))
                .isEmpty();
    }

    private Instant live(ObjectNode task, JsonNode service) {
        String image = text(task, "Spec", "ContainerSpec", "Image");
        return switch (text(task, "Status", "State")) {
            case "new", "pending" -> schedule(task, service);
            case "assigned" -> after(task, Duration.ZERO, "preparing", "preparing", "");
            case "preparing" ->
                image.contains("FAIL")
                        ? after(task, timing.start(), "rejected", "preparing", "No such image: " + image)
                        : started(task);
            case "running" -> running(task, service, image);
            default -> Orchestrator.ON_CHANGE;
        };
    }

    private Instant schedule(ObjectNode task, JsonNode service) {
        Optional<ObjectNode> node = Placement.choose(room, task, service);
        if (node.isPresent()) {
            room.change(Shelf.TASKS, text(task, "ID"), object -> object.put("NodeID", text(node.get(), "ID")));
            Tasks.move(room, task, "assigned", "scheduler assigned task to node", "");
        } else {
            int nodes = room.list(Shelf.NODES).size();
            String error = "no suitable node (scheduling constraints not satisfied on " + nodes + " nodes)";
            if (!text(task, "Status", "Err").equals(error)) {
                Tasks.move(room, task, "pending", "pending task scheduling", error);
            }
        }
        return Orchestrator.ON_CHANGE;
    }

    private Instant started(ObjectNode task) {
        Instant due = since(task).plus(timing.start());
        if (room.clock().instant().isBefore(due)) {
            return due;
        }
        Tasks.run(room, task);
        return Orchestrator.ON_CHANGE;
    }

    private Instant running(ObjectNode task, JsonNode service, String image) {
        boolean ends = Modes.job(service)
                || text(task, "Spec", "RestartPolicy", "Condition").equals("none");
        if (image.contains("CRASH")) {
            return after(task, timing.start(), "failed", "started", "task: non-zero exit (1)");
        }
        return ends ? after(task, timing.run(), "complete", "finished", "") : Orchestrator.ON_CHANGE;
    }

    private Instant stop(ObjectNode task) {
        boolean remove = text(task, "DesiredState").equals("remove");
        if (Listing.ended(task) || at(task, "NodeID").isMissingNode() || lost(text(task, "NodeID"))) {
            if (remove) {
                room.remove(Shelf.TASKS, text(task, "ID"));
            } else if (!Listing.ended(task)) {
                Tasks.move(room, task, "shutdown", "shutdown", "");
            }
            return Orchestrator.ON_CHANGE;
        }
        return after(task, timing.stop(), "shutdown", "shutdown", "");
    }

    private Instant after(ObjectNode task, Duration delay, String state, String message, String error) {
        boolean stopping = state.equals("shutdown");
        Instant from = stopping ? Instant.parse(text(task, "UpdatedAt")) : since(task);
        Instant due = from.plus(delay);
        if (room.clock().instant().isBefore(due)) {
            return due;
        }
        Tasks.move(room, task, state, message, error);
        return Orchestrator.ON_CHANGE;
    }

    private static Instant since(JsonNode task) {
        return Instant.parse(text(task, "Status", "Timestamp"));
    }
}
