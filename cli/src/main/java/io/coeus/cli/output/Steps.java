// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;

/** Words about a step of an operation. */
final class Steps {
    private Steps() {}

    /** Whether there is more to say of an unfinished step than that somebody works on it. */
    static boolean isWaiting(JsonNode step) {
        return !step.path("waitingFor").asText("").isEmpty()
                || !step.path("trouble").asText("").isEmpty();
    }

    /** What an unfinished step waits for, and its last passing trouble. */
    static String waiting(JsonNode step) {
        String waitingFor = step.path("waitingFor").asText("");
        String trouble = step.path("trouble").asText("");
        String text = waitingFor.isEmpty() ? step.path("service").asText("") : "waiting for " + waitingFor;
        return trouble.isEmpty() ? text : text + " (trouble: " + trouble + ")";
    }
}
