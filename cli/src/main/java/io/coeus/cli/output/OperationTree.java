// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** An operation as a tree: steps in their order, side by side where they run so, with all that is known about each. */
public final class OperationTree {
    private static final int SHOWN_REQUESTS = 3;

    /** Kinds of causes that may be gone when the same is tried again. */
    private static final Set<String> PASSING = Set.of("THROTTLED", "UNAVAILABLE");

    private OperationTree() {}

    public static String of(JsonNode operation, Instant now) {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s %s  %s  %s%n",
                operation.path("kind").asText(""),
                operation.path("aggregateName").asText(""),
                operation.path("state").asText(""),
                Values.between(operation.path("createdAt"), operation.path("endedAt"), now)));
        text.append(String.format(Locale.ROOT, "id %s%n", operation.path("id").asText("")));
        text.append(String.format(
                Locale.ROOT, "request %s%n", operation.path("requestId").asText("")));
        addReason(text, "", operation.path("cause"));
        JsonNode steps = operation.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            addStep(text, steps, i, now);
        }
        addChoices(text, operation);
        return text.toString();
    }

    private static void addStep(StringBuilder text, JsonNode steps, int index, Instant now) {
        JsonNode step = steps.get(index);
        boolean last = index == steps.size() - 1;
        text.append(String.format(
                        Locale.ROOT,
                        "%s%s %-28s %-12s %-8s %s%s",
                        last ? "└─" : "├─",
                        isBesideAnother(steps, index) ? "∥" : " ",
                        step.path("name").asText(""),
                        step.path("state").asText(""),
                        Values.between(step.path("startedAt"), step.path("endedAt"), now),
                        step.path("service").asText(""),
                        attempts(step))
                .stripTrailing());
        text.append('\n');
        addDetails(text, last ? "      " : "│     ", step);
    }

    private static void addDetails(StringBuilder text, String indent, JsonNode step) {
        addLine(text, indent, "waiting for ", step.path("waitingFor").asText(""));
        addLine(text, indent, "last trouble: ", step.path("trouble").asText(""));
        addReason(text, indent, step.path("reason"));
        boolean unfinished =
                step.path("startedAt").isTextual() && !step.path("endedAt").isTextual();
        addLine(text, indent, "until ", unfinished ? step.path("deadline").asText("") : "");
        addLine(text, indent, "OpenStack requests: ", requests(step.path("requestIds")));
    }

    /** The newest ones; all are in the operation itself. */
    private static String requests(JsonNode ids) {
        int from = Math.max(0, ids.size() - SHOWN_REQUESTS);
        String newest = IntStream.range(from, ids.size())
                .mapToObj(index -> ids.get(index).asText(""))
                .collect(Collectors.joining(", "));
        return from == 0 ? newest : newest + " and " + from + " before";
    }

    private static void addReason(StringBuilder text, String indent, JsonNode reason) {
        addLine(text, indent, "reason: ", reason.path("detail").asText(""));
        addLine(text, indent, "what to do: ", reason.path("remedy").asText(""));
        if (reason.isObject()) {
            String who = reason.path("operator").asBoolean() ? "the operator of the cloud" : "you";
            addLine(text, indent, "who can act: ", who);
            addLine(text, indent, "kind: ", kind(reason));
        }
    }

    private static String kind(JsonNode reason) {
        boolean passing = PASSING.contains(reason.path("kind").asText(""));
        return reason.path("code").asText("")
                + (passing ? ", may pass by itself" : ", stays until something is changed");
    }

    /** What can be done about the operation as it stands. */
    private static void addChoices(StringBuilder text, JsonNode operation) {
        String id = operation.path("id").asText("");
        switch (operation.path("state").asText("")) {
            case "STUCK" -> {
                boolean wayBack = hasStep(operation, "UNDO_FAILED");
                addChoice(text, "retry", id, wayBack ? "try again to undo it" : "try the failed steps again");
                if (wayBack) {
                    addChoice(text, "cancel", id, "the same: undo the rest of it");
                }
                addChoice(text, "abandon", id, "leave everything as it is; what it is about can still be deleted");
            }
            case "RUNNING" -> addChoice(text, "cancel", id, "undo it, unless it is past its last safe point");
            default -> {}
        }
    }

    private static boolean hasStep(JsonNode operation, String state) {
        return StreamSupport.stream(operation.path("steps").spliterator(), false)
                .anyMatch(step -> step.path("state").asText("").equals(state));
    }

    private static void addChoice(StringBuilder text, String verb, String id, String effect) {
        text.append(String.format(Locale.ROOT, "you can: coeus operation %-7s %s   %s%n", verb, id, effect));
    }

    private static void addLine(StringBuilder text, String indent, String label, String value) {
        if (!value.isEmpty()) {
            text.append(indent).append(label).append(value).append('\n');
        }
    }

    private static boolean isBesideAnother(JsonNode steps, int index) {
        int stage = steps.get(index).path("stage").asInt();
        boolean before = index > 0 && steps.get(index - 1).path("stage").asInt() == stage;
        boolean after =
                index + 1 < steps.size() && steps.get(index + 1).path("stage").asInt() == stage;
        return before || after;
    }

    private static String attempts(JsonNode step) {
        int attempts = step.path("attempts").asInt();
        return attempts > 1 ? "  " + attempts + " attempts" : "";
    }
}
