// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Turns a JSON log line into one for people. */
final class LogLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private LogLine() {}

    /** Time, level, message, request id and exception; a line that is not a JSON log record comes back as it is. */
    static String forPeople(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode node = JSON.readTree(line);
            return node.hasNonNull("message") ? text(node) : line;
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    private static String text(JsonNode node) {
        var text = new StringBuilder(time(node.path("timestamp").asText()))
                .append(' ')
                .append(node.path("level").asText())
                .append(' ')
                .append(node.path("message").asText());
        String request = node.path("mdc").path("requestId").asText();
        if (!request.isEmpty()) {
            text.append("  [").append(request).append(']');
        }
        String trace = node.path("stackTrace").asText();
        if (!trace.isEmpty()) {
            text.append('\n').append(trace.stripTrailing());
        }
        return text.toString();
    }

    private static String time(String timestamp) {
        try {
            Instant instant = OffsetDateTime.parse(timestamp).toInstant();
            return TIME.format(instant);
        } catch (DateTimeParseException e) {
            return timestamp;
        }
    }
}
