// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values as people read them. */
public final class Values {
    private Values() {}

    /** The node at a path of names with dots between; missing when there is none. */
    public static JsonNode at(JsonNode item, String path) {
        JsonNode node = item;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    /** One line: a dash for nothing, {@code k=v} pairs for objects, commas between the items of an array. */
    public static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "-";
        }
        if (node.isArray()) {
            String items = StreamSupport.stream(node.spliterator(), false)
                    .map(item -> item.hasNonNull("name") ? item.path("name").asText("") : text(item))
                    .collect(Collectors.joining(", "));
            return items.isEmpty() ? "-" : items;
        }
        if (node.isObject()) {
            String pairs = node.properties().stream()
                    .filter(entry -> !text(entry.getValue()).equals("-"))
                    .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                    .collect(Collectors.joining(" "));
            return pairs.isEmpty() ? "-" : pairs;
        }
        String text = node.asText();
        return text.isEmpty() ? "-" : text;
    }

    /** How long ago, such as {@code 3 min}; a dash for what is not a time. */
    public static String age(String instant, Instant now) {
        try {
            return duration(Duration.between(Instant.parse(instant), now));
        } catch (DateTimeException e) {
            return "-";
        }
    }

    /** The time between two points, up to {@code now} when it has not ended; empty when it has not begun. */
    public static String between(JsonNode start, JsonNode end, Instant now) {
        if (start.asText("").isEmpty() || start.isNull()) {
            return "";
        }
        try {
            Instant until = end.isTextual() ? Instant.parse(end.asText("")) : now;
            return duration(Duration.between(Instant.parse(start.asText("")), until));
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** The time between two points; empty unless both are known. */
    static String between(JsonNode start, JsonNode end) {
        return end.isTextual() ? between(start, end, Instant.EPOCH) : "";
    }

    static String duration(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toDays() < 1
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
}
