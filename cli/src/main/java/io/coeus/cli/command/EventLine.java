// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.output.Column;
import java.util.List;
import java.util.Locale;

/** An event in one line. */
final class EventLine {
    static final List<Column> COLUMNS = List.of(
            Column.of("sequence"),
            Column.of("time"),
            new Column("TYPE", (event, now) -> type(event)),
            new Column("WHAT", (event, now) -> summary(event)));

    private EventLine() {}

    static String of(JsonNode event) {
        return String.format(
                Locale.ROOT,
                "%8s  %s  %-34s %s",
                event.path("sequence").asText(""),
                event.path("time").asText(""),
                type(event),
                summary(event));
    }

    private static String type(JsonNode event) {
        return event.path("type").asText("").replaceFirst("^io\\.coeus\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    /** Name, state and reason of what the event is about: every event carries it whole. */
    private static String summary(JsonNode event) {
        for (JsonNode subject : event.path("data")) {
            if (subject.isObject()) {
                String name = subject.path("name")
                        .asText(subject.path("aggregateName").asText(""));
                String reason = subject.path("reason").asText("");
                String state = subject.path("state").asText("");
                return String.join(" ", name, state, reason).strip();
            }
        }
        return event.path("subject").asText("");
    }
}
