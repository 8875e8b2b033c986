// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** What kubectl says about a pod. */
final class PodWords {
    private PodWords() {}

    static String ready(JsonNode pod) {
        long ready = statuses(pod).stream()
                .filter(status -> status.path("ready").asBoolean())
                .count();
        return ready + "/" + at(pod, "spec", "containers").size();
    }

    static String status(JsonNode pod) {
        if (at(pod, "metadata").has("deletionTimestamp")) {
            return "Terminating";
        }
        for (JsonNode status : statuses(pod)) {
            String waiting = text(status, "state", "waiting", "reason");
            if (!waiting.isEmpty()) {
                return waiting;
            }
        }
        String phase = text(pod, "status", "phase");
        return phase.equals("Succeeded") ? "Completed" : phase;
    }

    static String restarts(JsonNode pod) {
        int restarts = statuses(pod).stream()
                .mapToInt(status -> status.path("restartCount").asInt())
                .sum();
        return Integer.toString(restarts);
    }

    private static List<JsonNode> statuses(JsonNode pod) {
        return Json.items(at(pod, "status", "containerStatuses"));
    }
}
