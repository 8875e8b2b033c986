// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.List;

/** What a deployment's replica sets add up to. */
final class DeploymentStatus {
    private DeploymentStatus() {}

    /** Writes the status; answers when its progress deadline has to be looked at. */
    static Instant write(Registry registry, ObjectNode deployment, String currentSet) {
        List<ObjectNode> sets = Owners.children(registry, Kinds.REPLICA_SETS, deployment);
        int replicas = sum(sets, "replicas");
        int ready = sum(sets, "readyReplicas");
        int updated = sum(
                sets.stream()
                        .filter(set -> text(set, "metadata", "uid").equals(currentSet))
                        .toList(),
                "replicas");
        int desired = at(deployment, "spec", "replicas").asInt();
        boolean complete = updated == desired && replicas == desired && ready == desired;
        ObjectNode status = counts(deployment, replicas, ready, updated);
        String now = registry.now();
        boolean available = ready >= desired - desired / 4;
        Owners.condition(
                status,
                "Available",
                available,
                available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                available ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
                now);
        Instant deadline = progress(registry, deployment, status, complete);
        registry.status(Key.of(Kinds.DEPLOYMENTS, deployment), old -> status);
        return deadline;
    }

    private static ObjectNode counts(JsonNode deployment, int replicas, int ready, int updated) {
        ObjectNode status = Json.object()
                .put(
                        "observedGeneration",
                        at(deployment, "metadata", "generation").asLong());
        int missing = at(deployment, "spec", "replicas").asInt() - ready;
        putUnlessZero(status, "replicas", replicas);
        putUnlessZero(status, "updatedReplicas", updated);
        putUnlessZero(status, "readyReplicas", ready);
        putUnlessZero(status, "availableReplicas", ready);
        putUnlessZero(status, "unavailableReplicas", Math.max(0, missing));
        if (at(deployment, "status").has("conditions")) {
            status.set("conditions", at(deployment, "status", "conditions").deepCopy());
        }
        return status;
    }

    static void putUnlessZero(ObjectNode status, String field, int value) {
        if (value != 0) {
            status.put(field, value);
        }
    }

    private static Instant progress(Registry registry, JsonNode deployment, ObjectNode status, boolean complete) {
        JsonNode before = condition(deployment);
        boolean moved = !sameCounts(at(deployment, "status"), status)
                || text(before, "lastUpdateTime").isEmpty();
        String since = moved ? registry.now() : text(before, "lastUpdateTime");
        Instant deadline = Instant.parse(since)
                .plusSeconds(at(deployment, "spec", "progressDeadlineSeconds").asInt(600));
        boolean late = !complete && !registry.clock().instant().isBefore(deadline);
        String reason = complete ? "NewReplicaSetAvailable" : late ? "ProgressDeadlineExceeded" : "ReplicaSetUpdated";
        String message =
                complete ? "has successfully progressed." : late ? "has timed out progressing." : "is progressing.";
        String name = text(deployment, "metadata", "name");
        Owners.condition(
                status, "Progressing", !late, reason, "Deployment \"" + name + "\" " + message, registry.now());
        ((ObjectNode) condition(Json.object().set("status", status))).put("lastUpdateTime", since);
        return complete || late ? Controller.ON_CHANGE : deadline;
    }

    private static boolean sameCounts(JsonNode before, JsonNode after) {
        return List.of("observedGeneration", "replicas", "updatedReplicas", "readyReplicas").stream()
                .allMatch(field ->
                        before.path(field).asLong() == after.path(field).asLong());
    }

    private static JsonNode condition(JsonNode deployment) {
        return Json.items(at(deployment, "status", "conditions")).stream()
                .filter(each -> text(each, "type").equals("Progressing"))
                .findFirst()
                .orElseGet(Json::object);
    }

    private static int sum(List<ObjectNode> sets, String field) {
        return sets.stream()
                .mapToInt(set -> at(set, "status").path(field).asInt())
                .sum();
    }
}
