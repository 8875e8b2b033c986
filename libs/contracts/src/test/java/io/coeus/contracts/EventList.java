// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import io.coeus.contracts.Topic.Kind;

/** The page about events that people read. */
final class EventList {
    private static final String HEAD = """
            # Events

            Generated from `libs/contracts`; do not edit. Headers, commands and replies: `asyncapi.yaml`.

            Each service publishes its events to its own topic, in order per subject, as CloudEvents in binary mode. An event
            carries its thing whole, with a `version` that grows; the id of the thing is the subject. The gateway hands the
            same events to users, filtered by project, at `/api/v1/events`.
            """;

    private EventList() {}

    static String text() {
        var text = new StringBuilder(HEAD);
        Topic.all().stream().filter(topic -> topic.kind() == Kind.EVENTS).forEach(topic -> section(text, topic));
        return text.toString();
    }

    private static void section(StringBuilder text, Topic topic) {
        text.append("\n## ").append(topic.service()).append("\n\nTopic `").append(topic.address());
        text.append("`.\n\n| event | subject | meaning |\n| --- | --- | --- |\n");
        topic.wireTypes().forEach(type -> {
            Class<?> record = Wire.record(type);
            text.append("| [`%s`](../libs/contracts/src/main/resources/schemas/%s.json) | %s | %s |\n"
                    .formatted(type, type, subject(record), Meanings.of(record)));
        });
    }

    private static String subject(Class<?> event) {
        String thing = event.getRecordComponents()[0].getName();
        return switch (thing) {
            case "operation" -> "id of what it works on";
            case "drift" -> "id of what it was made for";
            default -> thing + " id";
        };
    }
}
