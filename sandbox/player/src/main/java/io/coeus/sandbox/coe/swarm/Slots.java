// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives each service as many tasks as its mode says, and restarts those that end as its policy says. */
final class Slots {
    private static final int HISTORY = 5;

    private final Room room;

    Slots(Room room) {
        this.room = room;
    }

    /** Does what can be done now; answers when to look again. */
    Instant fill(ObjectNode service) {
        return Modes.global(service) ? global(service) : replicated(service);
    }

    private Instant replicated(ObjectNode service) {
        List<ObjectNode> tasks = current(service);
        int wanted = Modes.job(service)
                ? Math.min(Modes.completions(service), completed(tasks) + Modes.concurrent(service))
                : Modes.replicas(service);
        Instant next = Orchestrator.ON_CHANGE;
        for (int slot = 1; slot <= wanted; slot++) {
            next = Orchestrator.sooner(next, keep(service, slot, "", of(tasks, slot)));
        }
        tasks.stream()
                .filter(task -> task.path("Slot").asInt() > wanted && Listing.wantedRunning(task))
                .forEach(task -> Tasks.want(room, task, Modes.job(service) ? "shutdown" : "remove"));
        stopOldIterations(service);
        return next;
    }

    private Instant global(ObjectNode service) {
        List<ObjectNode> tasks = current(service);
        Instant next = Orchestrator.ON_CHANGE;
        List<String> nodes = new ArrayList<>();
        for (ObjectNode node : room.list(Shelf.NODES)) {
            if (Placement.takes(node, service)) {
                String id = text(node, "ID");
                nodes.add(id);
                List<ObjectNode> there = tasks.stream()
                        .filter(task -> text(task, "NodeID").equals(id))
                        .toList();
                next = Orchestrator.sooner(next, keep(service, 0, id, there));
            }
        }
        tasks.stream()
                .filter(task -> !nodes.contains(text(task, "NodeID")) && Listing.wantedRunning(task))
                .forEach(task -> Tasks.want(room, task, "shutdown"));
        stopOldIterations(service);
        return next;
    }

    /** Tasks of a job belong to one run of it. */
    private List<ObjectNode> current(JsonNode service) {
        return Tasks.of(room, service).stream()
                .filter(task -> iteration(task, service))
                .toList();
    }

    private static boolean iteration(JsonNode task, JsonNode service) {
        return !Modes.job(service)
                || at(task, "JobIteration", "Index").equals(at(service, "JobStatus", "JobIteration", "Index"));
    }

    private void stopOldIterations(JsonNode service) {
        Tasks.of(room, service).stream()
                .filter(task -> !iteration(task, service) && Listing.wantedRunning(task))
                .forEach(task -> Tasks.want(room, task, "remove"));
    }

    private static int completed(List<ObjectNode> tasks) {
        return (int) tasks.stream()
                .filter(task -> text(task, "Status", "State").equals("complete"))
                .count();
    }

    private static List<ObjectNode> of(List<ObjectNode> tasks, int slot) {
        return tasks.stream().filter(task -> task.path("Slot").asInt() == slot).toList();
    }

    /** Sees to it that one slot has a task that is meant to run. */
    private Instant keep(ObjectNode service, int slot, String node, List<ObjectNode> tasks) {
        boolean live = tasks.stream().anyMatch(task -> Listing.wantedRunning(task) && !Listing.ended(task));
        if (live) {
            return Orchestrator.ON_CHANGE;
        }
        Optional<ObjectNode> last = tasks.stream()
                .filter(task -> !text(task, "DesiredState").equals("remove"))
                .max(Comparator.comparing(task -> Instant.parse(text(task, "CreatedAt"))));
        if (last.isEmpty()) {
            Tasks.add(room, service, slot, node);
            return Orchestrator.ON_CHANGE;
        }
        return again(service, slot, node, tasks, last.get());
    }

    private Instant again(ObjectNode service, int slot, String node, List<ObjectNode> tasks, ObjectNode last) {
        String state = text(last, "Status", "State");
        boolean asked = !List.of("complete", "failed", "rejected").contains(state);
        JsonNode policy = at(service, "Spec", "TaskTemplate", "RestartPolicy");
        if (!asked && (over(service, state) || spent(policy, tasks))) {
            return Orchestrator.ON_CHANGE;
        }
        Instant due = Instant.parse(text(last, "Status", "Timestamp"))
                .plus(
                        asked
                                ? Duration.ZERO
                                : Duration.ofNanos(policy.path("Delay").asLong(5_000_000_000L)));
        if (room.clock().instant().isBefore(due)) {
            return due;
        }
        if (Listing.wantedRunning(last)) {
            Tasks.want(room, last, "shutdown");
        }
        Tasks.add(room, service, slot, node);
        forget(tasks);
        return Orchestrator.ON_CHANGE;
    }

    private static boolean over(JsonNode service, String state) {
        String condition = text(service, "Spec", "TaskTemplate", "RestartPolicy", "Condition");
        boolean restartsAll = condition.isEmpty() || condition.equals("any");
        boolean complete = state.equals("complete");
        return condition.equals("none") || (complete && (Modes.job(service) || !restartsAll));
    }

    private static boolean spent(JsonNode policy, List<ObjectNode> tasks) {
        int most = policy.path("MaxAttempts").asInt();
        return most > 0 && tasks.size() > most;
    }

    private void forget(List<ObjectNode> tasks) {
        tasks.stream()
                .filter(Listing::ended)
                .sorted(Comparator.comparing(task -> Instant.parse(text(task, "CreatedAt"))))
                .limit(Math.max(0, tasks.size() + 1 - HISTORY))
                .forEach(task -> room.remove(Shelf.TASKS, text(task, "ID")));
    }
}
