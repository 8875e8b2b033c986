// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces the tasks of a changed service step by step: parallelism, delay, order, what to do on failure. */
final class Updates {
    private final Room room;
    private final Map<String, Instant> pauses = new HashMap<>();

    Updates(Room room) {
        this.room = room;
    }

    /** Does what can be done now; answers when to look again. */
    Instant roll(ObjectNode stale) {
        Optional<ObjectNode> found = room.find(Shelf.SERVICES, text(stale, "ID"));
        if (found.isEmpty() || Modes.job(stale)) {
            return Orchestrator.ON_CHANGE;
        }
        ObjectNode service = found.get();
        List<ObjectNode> live = Tasks.of(room, service).stream()
                .filter(task -> Listing.wantedRunning(task) && !Listing.ended(task))
                .toList();
        List<ObjectNode> old =
                live.stream().filter(task -> !fresh(service, task)).toList();
        String state = text(service, "UpdateStatus", "State");
        if (state.endsWith("paused")) {
            return Orchestrator.ON_CHANGE;
        }
        boolean active = state.equals("updating") || state.equals("rollback_started");
        if (active && failed(service)) {
            onFailure(service, state);
            return Orchestrator.ON_CHANGE;
        }
        if (!old.isEmpty()) {
            return step(service, active, live, old);
        }
        if (active && live.stream().allMatch(Updates::running)) {
            boolean back = state.startsWith("rollback");
            finish(
                    service,
                    back ? "rollback_completed" : "completed",
                    back ? "rollback completed" : "update completed");
        }
        return Orchestrator.ON_CHANGE;
    }

    private static boolean fresh(JsonNode service, JsonNode task) {
        return at(service, "Spec", "TaskTemplate").equals(task.path("Spec"));
    }

    private static boolean running(JsonNode task) {
        return text(task, "Status", "State").equals("running");
    }

    private Instant step(ObjectNode service, boolean active, List<ObjectNode> live, List<ObjectNode> old) {
        if (!active) {
            begin(service, "updating", "update in progress");
        }
        boolean back = text(service, "UpdateStatus", "State").startsWith("rollback");
        JsonNode config = at(service, "Spec", back ? "RollbackConfig" : "UpdateConfig");
        Instant now = room.clock().instant();
        Instant pause = pauses.getOrDefault(text(service, "ID"), now);
        long busy = live.stream()
                .filter(task -> fresh(service, task) && !running(task))
                .count();
        int most = config.path("Parallelism").asInt(1);
        long may = most == 0 ? old.size() : most - busy;
        if (may <= 0 || now.isBefore(pause)) {
            return may <= 0 ? Orchestrator.ON_CHANGE : pause;
        }
        boolean startFirst = text(config, "Order").equals("start-first");
        old.stream().limit(may).forEach(task -> replace(service, task, live, startFirst));
        pauses.put(
                text(service, "ID"),
                now.plus(Duration.ofNanos(config.path("Delay").asLong())));
        return pauses.getOrDefault(text(service, "ID"), now);
    }

    private void replace(ObjectNode service, ObjectNode task, List<ObjectNode> live, boolean startFirst) {
        int slot = task.path("Slot").asInt();
        String node = slot == 0 ? text(task, "NodeID") : "";
        Optional<ObjectNode> successor = live.stream()
                .filter(other -> fresh(service, other)
                        && other.path("Slot").asInt() == slot
                        && (slot > 0 || text(other, "NodeID").equals(node)))
                .findFirst();
        if (startFirst && successor.isEmpty()) {
            Tasks.add(room, service, slot, node);
        } else if (!startFirst || successor.filter(Updates::running).isPresent()) {
            Tasks.want(room, task, "shutdown");
            if (successor.isEmpty()) {
                Tasks.add(room, service, slot, node);
            }
        }
    }

    private boolean failed(JsonNode service) {
        Instant started = Instant.parse(text(service, "UpdateStatus", "StartedAt"));
        return Tasks.of(room, service).stream()
                .anyMatch(task -> fresh(service, task)
                        && List.of("failed", "rejected").contains(text(task, "Status", "State"))
                        && !Instant.parse(text(task, "CreatedAt")).isBefore(started));
    }

    private void onFailure(ObjectNode service, String state) {
        boolean back = state.equals("rollback_started");
        String action = text(service, "Spec", back ? "RollbackConfig" : "UpdateConfig", "FailureAction");
        if (action.equals("continue")) {
            finish(service, back ? "rollback_completed" : "completed", "update completed");
        } else if (action.equals("rollback") && service.path("PreviousSpec").isObject()) {
            room.change(Shelf.SERVICES, text(service, "ID"), object -> {
                object.set("Spec", object.remove("PreviousSpec"));
                object.set("Endpoint", Endpoints.of(room, object));
                return object;
            });
            begin(service, "rollback_started", "update rolled back due to failure or early termination of a task");
        } else {
            String message = (back ? "rollback" : "update") + " paused due to failure or early termination of a task";
            room.change(Shelf.SERVICES, text(service, "ID"), object -> {
                Json.within(object, "UpdateStatus")
                        .put("State", back ? "rollback_paused" : "paused")
                        .put("Message", message);
                return object;
            });
        }
    }

    private void begin(ObjectNode service, String state, String message) {
        room.change(Shelf.SERVICES, text(service, "ID"), object -> {
            object.putObject("UpdateStatus")
                    .put("State", state)
                    .put("StartedAt", room.now())
                    .put("Message", message);
            return object;
        });
    }

    private void finish(ObjectNode service, String state, String message) {
        room.change(Shelf.SERVICES, text(service, "ID"), object -> {
            Json.within(object, "UpdateStatus")
                    .put("State", state)
                    .put("CompletedAt", room.now())
                    .put("Message", message);
            return object;
        });
    }
}
