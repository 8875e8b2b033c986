// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives each pod the emptiest Ready node that takes it and has room for what it requests. */
final class Scheduler implements Controller {
    private final Registry registry;

    Scheduler(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode pod : registry.store().list(Kinds.PODS)) {
            if (text(pod, "spec", "nodeName").isEmpty() && !Owners.deleted(pod) && !Owners.ended(pod)) {
                schedule(pod);
            }
        }
        return ON_CHANGE;
    }

    private void schedule(ObjectNode pod) {
        List<ObjectNode> pods = registry.store().list(Kinds.PODS);
        Optional<String> node = registry.store().list(Kinds.NODES).stream()
                .filter(each ->
                        Nodes.ready(each) && !at(each, "spec", "unschedulable").asBoolean())
                .filter(each -> Nodes.takes(each, pod.path("spec")) && fits(each, pod, pods))
                .min(Comparator.comparingLong(each -> on(each, pods).size()))
                .map(each -> text(each, "metadata", "name"));
        Key key = Key.of(Kinds.PODS, pod);
        if (node.isPresent()) {
            registry.modify(key, Registry.Part.WHOLE, object -> {
                Json.within(object, "spec").put("nodeName", node.get());
                return object;
            });
            registry.status(key, status -> {
                Owners.condition(status, "PodScheduled", true, "", "", registry.now());
                return status;
            });
            Events.record(
                    registry, pod, "Normal", "Scheduled", "Successfully assigned " + key.path() + " to " + node.get());
        } else {
            unschedulable(key, pod);
        }
    }

    private void unschedulable(Key key, ObjectNode pod) {
        int nodes = registry.store().list(Kinds.NODES).size();
        String message = "0/" + nodes + " nodes are available: no node is ready, matches and has room.";
        if (at(pod, "status", "conditions").isEmpty()) {
            Events.record(registry, pod, "Warning", "FailedScheduling", message);
        }
        registry.status(key, status -> {
            Owners.condition(status, "PodScheduled", false, "Unschedulable", message, registry.now());
            return status;
        });
    }

    private static List<ObjectNode> on(JsonNode node, List<ObjectNode> pods) {
        String name = text(node, "metadata", "name");
        return pods.stream()
                .filter(pod -> text(pod, "spec", "nodeName").equals(name) && !Owners.ended(pod))
                .toList();
    }

    private static boolean fits(JsonNode node, JsonNode pod, List<ObjectNode> pods) {
        List<ObjectNode> there = on(node, pods);
        JsonNode room = at(node, "status", "allocatable");
        return fits("cpu", room, pod, there)
                && fits("memory", room, pod, there)
                && BigDecimal.valueOf(there.size()).compareTo(Quantity.parse(text(room, "pods"))) < 0;
    }

    private static boolean fits(String what, JsonNode room, JsonNode pod, List<ObjectNode> there) {
        BigDecimal wanted = requested(what, pod);
        BigDecimal used = there.stream().map(each -> requested(what, each)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return wanted.add(used).compareTo(Quantity.parse(text(room, what))) <= 0;
    }

    private static BigDecimal requested(String what, JsonNode pod) {
        return Json.items(at(pod, "spec", "containers")).stream()
                .map(container -> Quantity.parse(text(container, "resources", "requests", what)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
