// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tells how an operation goes on: one line when a step begins to wait for the cloud, has new trouble, ends or is undone.
 * Not safe for use by many threads.
 */
public final class StepLines implements Consumer<JsonNode> {
    private final Consumer<String> out;
    private final Map<String, String> told = new HashMap<>();

    public StepLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void accept(JsonNode operation) {
        String subject = operation.path("aggregateName").asText("");
        for (JsonNode step : operation.path("steps")) {
            String line = line(step);
            String name = step.path("name").asText("");
            if (!line.isEmpty() && !about(step).equals(told.put(name, about(step)))) {
                String time = Values.between(step.path("startedAt"), step.path("endedAt"));
                out.accept(String.format(Locale.ROOT, "%-16s %-28s %s %s", subject, name, line, time)
                        .stripTrailing());
            }
        }
    }

    /** What is told once: that a step waits, whatever for, or has this trouble, or ended so. */
    private static String about(JsonNode step) {
        return step.path("state").asText("") + step.path("trouble").asText("");
    }

    private static String line(JsonNode step) {
        return switch (step.path("state").asText("")) {
            case "ASKED" -> Steps.isWaiting(step) ? "… " + Steps.waiting(step) : "";
            case "DONE" -> "✓";
            case "REFUSED" -> "✗ " + step.path("reason").path("detail").asText("refused");
            case "EXPIRED" -> "✗ took too long";
            case "UNDOING" -> "↺ undoing " + step.path("waitingFor").asText("");
            case "UNDONE" -> "↺ undone";
            case "UNDO_FAILED" ->
                "✗ could not be undone: " + step.path("reason").path("detail").asText("");
            default -> "";
        };
    }
}
