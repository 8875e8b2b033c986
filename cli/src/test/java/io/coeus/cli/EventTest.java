// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTest {
    private static final Map<String, String> STREAM = Map.of("Content-Type", "text/event-stream");

    @Test
    void goes_on_after_the_last_event_when_the_connection_breaks(@TempDir Path home) throws IOException {
        try (var cloud = new FakeCloud(home)) {
            cloud.answer("GET /api/v1/events", 200, STREAM, event(7, "CREATING") + event(8, "READY"))
                    .answer("GET /api/v1/events", 200, STREAM, event(9, "DELETING"));
            assertThat(cloud.run("event", "watch", "--count", "3")).isZero();
            assertThat(cloud.out().lines()).hasSize(3).last().asString().contains("cluster.changed", "blue DELETING");
            assertThat(cloud.last("GET /api/v1/events").headers()).containsEntry("last-event-id", "8");
        }
    }

    @Test
    void lists_what_came_after_an_event(@TempDir Path home) throws IOException {
        try (var cloud = new FakeCloud(home)) {
            cloud.answer("GET /api/v1/events?limit=100&after=7", 200, "{\"items\":[{\"sequence\":8,\"type\":\"t\"}]}");
            assertThat(cloud.run("event", "list", "--after", "7")).isZero();
            assertThat(cloud.out()).contains("8");
        }
    }

    private static String event(int sequence, String state) {
        return """
                id: %1$d
                event: io.coeus.cluster.changed.v1
                data: {"sequence":%1$d,"type":"io.coeus.cluster.changed.v1",
                data: "data":{"cluster":{"name":"blue","state":"%2$s"}}}

                """.formatted(sequence, state);
    }
}
