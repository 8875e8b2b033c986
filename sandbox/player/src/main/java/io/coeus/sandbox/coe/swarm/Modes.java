// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;

import com.fasterxml.jackson.databind.JsonNode;

/** The modes of services: how many tasks they want. */
final class Modes {
    private Modes() {}

    static String word(JsonNode service) {
        JsonNode mode = at(service, "Spec", "Mode");
        if (mode.has("Global")) {
            return "global";
        }
        if (mode.has("ReplicatedJob")) {
            return "replicated-job";
        }
        return mode.has("GlobalJob") ? "global-job" : "replicated";
    }

    static boolean job(JsonNode service) {
        return word(service).endsWith("job");
    }

    static boolean global(JsonNode service) {
        return word(service).startsWith("global");
    }

    static int replicas(JsonNode service) {
        return at(service, "Spec", "Mode", "Replicated", "Replicas").asInt();
    }

    static int completions(JsonNode service) {
        JsonNode mode = at(service, "Spec", "Mode", "ReplicatedJob");
        return mode.path("TotalCompletions").asInt(mode.path("MaxConcurrent").asInt(1));
    }

    static int concurrent(JsonNode service) {
        return Math.max(
                1, at(service, "Spec", "Mode", "ReplicatedJob", "MaxConcurrent").asInt(1));
    }

    /** How many tasks of the service should run now. */
    static int desired(Room room, JsonNode service) {
        return switch (word(service)) {
            case "replicated" -> replicas(service);
            case "replicated-job" -> concurrent(service);
            default ->
                (int) room.list(Shelf.NODES).stream()
                        .filter(node -> Placement.takes(node, service))
                        .count();
        };
    }
}
