// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tasks of one service at one moment. Swarm keeps ended tasks as history: of each slot (or node), the newest task is the
 * instance, and an older one that failed says why.
 *
 * @param tasks as the engine lists them
 * @param nodes the nodes at the same moment
 */
record Tasks(List<JsonNode> tasks, SwarmNodes nodes) {

    private static final Set<String> ENDED = Set.of("complete", "shutdown", "failed", "rejected", "remove", "orphaned");
    private static final Set<String> ILL = Set.of("failed", "rejected");
    private static final Set<String> GOING = Set.of("shutdown", "remove");

    static Tasks of(Engine engine, String filter) {
        List<JsonNode> tasks = Json.items(engine.get("/tasks?" + filter))
                .sorted(Comparator.comparing(Tasks::createdAt).reversed())
                .toList();
        return new Tasks(tasks, SwarmNodes.of(engine));
    }

    /** Tasks on their way out, on nodes that can stop them. */
    long leaving() {
        return tasks.stream()
                .filter(task -> GOING.contains(desired(task)) && !ENDED.contains(state(task)))
                .filter(task -> nodes.answers(nodeId(task)))
                .count();
    }

    /** Tasks that have not ended. */
    long live() {
        return tasks.stream().filter(task -> !ENDED.contains(state(task))).count();
    }

    /** Tasks that have not ended, on nodes that can stop them. */
    long stoppable() {
        return tasks.stream()
                .filter(task -> !ENDED.contains(state(task)) && nodes.answers(nodeId(task)))
                .count();
    }

    /** Tasks that are wanted and have a container made from this template. */
    long running(String template) {
        return wanted(template).filter(task -> state(task).equals("running")).count();
    }

    long completed(String template) {
        return ofTemplate(template)
                .filter(task -> state(task).equals("complete"))
                .count();
    }

    /** Tasks that may still run and do not have this template. */
    long outdated(String template) {
        return tasks.stream()
                .filter(task -> !GOING.contains(desired(task)) && !ENDED.contains(state(task)))
                .filter(task -> !template(task).equals(template))
                .count();
    }

    /** Whether nothing of a job goes on any more, and has not for a while. */
    boolean stoppedSince(String template, java.time.Instant since) {
        return ofTemplate(template).findAny().isPresent()
                && ofTemplate(template)
                        .allMatch(task ->
                                ENDED.contains(state(task)) && changedAt(task).isBefore(since));
    }

    List<Instance> instances() {
        Map<String, List<JsonNode>> bySlot =
                tasks.stream().collect(Collectors.groupingBy(Tasks::slot, TreeMap::new, Collectors.toList()));
        return bySlot.values().stream()
                .filter(history -> isInstance(history.getFirst()))
                .map(this::instance)
                .sorted(Comparator.comparing(Instance::name))
                .toList();
    }

    /** A newest task that was told to stop belongs to a slot that is no more. */
    private static boolean isInstance(JsonNode newest) {
        return !GOING.contains(desired(newest)) || ILL.contains(state(newest));
    }

    private Instance instance(List<JsonNode> history) {
        JsonNode newest = history.getFirst();
        WorkloadState state = state(newest, nodes);
        String message = newest.at("/Status/Err").asText();
        boolean comingUp = state == WorkloadState.STARTING || state == WorkloadState.PENDING;
        if (comingUp && message.isEmpty() && history.size() > 1 && ILL.contains(state(history.get(1)))) {
            state = WorkloadState.FAILED;
            message = history.get(1).at("/Status/Err").asText();
        }
        String nodeId = nodeId(newest);
        return new Instance(newest.path("ID").asText(), nodes.nameOf(nodeId), state, message);
    }

    private static WorkloadState state(JsonNode task, SwarmNodes nodes) {
        return switch (state(task)) {
            case "new", "allocated", "pending" -> WorkloadState.PENDING;
            case "assigned", "accepted", "preparing", "ready", "starting" -> WorkloadState.STARTING;
            case "running" -> nodes.answers(nodeId(task)) ? WorkloadState.RUNNING : WorkloadState.UNKNOWN;
            case "complete" -> WorkloadState.COMPLETED;
            case "failed", "rejected" -> WorkloadState.FAILED;
            default -> WorkloadState.UNKNOWN;
        };
    }

    private Stream<JsonNode> ofTemplate(String template) {
        return tasks.stream().filter(task -> template(task).equals(template));
    }

    private Stream<JsonNode> wanted(String template) {
        return ofTemplate(template).filter(task -> !GOING.contains(desired(task)));
    }

    private static String slot(JsonNode task) {
        int slot = task.path("Slot").asInt();
        return slot > 0 ? "slot " + slot : "node " + nodeId(task);
    }

    private static String template(JsonNode task) {
        return task.at("/Spec/ContainerSpec/Labels").path(Labels.TEMPLATE).asText();
    }

    private static String state(JsonNode task) {
        return task.at("/Status/State").asText();
    }

    private static String desired(JsonNode task) {
        return task.path("DesiredState").asText();
    }

    private static String nodeId(JsonNode task) {
        return task.path("NodeID").asText();
    }

    private static java.time.Instant createdAt(JsonNode task) {
        return java.time.Instant.parse(task.path("CreatedAt").asText("1970-01-01T00:00:00Z"));
    }

    private static java.time.Instant changedAt(JsonNode task) {
        return java.time.Instant.parse(task.at("/Status/Timestamp").asText("1970-01-01T00:00:00Z"));
    }
}
