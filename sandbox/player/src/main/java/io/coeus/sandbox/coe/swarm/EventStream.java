// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Call;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** The stream of events, one JSON object per line. */
final class EventStream {
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Room room;

    EventStream(Room room) {
        this.room = room;
    }

    void serve(Call call) throws IOException {
        Filters filters = Filters.parse(call.query("filters"));
        double since = call.query("since").isEmpty() ? Double.MAX_VALUE : Double.parseDouble(call.query("since"));
        double until = call.query("until").isEmpty() ? Double.MAX_VALUE : Double.parseDouble(call.query("until"));
        long seen = call.query("since").isEmpty() ? room.told() : 0;
        try (OutputStream out = call.stream("application/json")) {
            out.flush();
            while (true) {
                long index = room.index();
                long told = room.told();
                for (ObjectNode event : room.events(seen)) {
                    boolean fresh = seen > 0 || event.path("time").asDouble() >= since || since == Double.MAX_VALUE;
                    if (fresh && event.path("time").asDouble() <= until && wanted(filters, event)) {
                        out.write(Json.bytes(event));
                        out.write('\n');
                    }
                }
                out.flush();
                seen = told;
                if (room.clock().millis() / 1000.0 >= until) {
                    return;
                }
                long left = until == Double.MAX_VALUE
                        ? LOOK.toMillis()
                        : (long) Math.max(1, until * 1000 - room.clock().millis());
                room.await(index, Duration.ofMillis(Math.min(left, LOOK.toMillis())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean wanted(Filters filters, ObjectNode event) {
        String id = text(event, "Actor", "ID");
        String name = text(event, "Actor", "Attributes", "name");
        String type = text(event, "Type");
        return filters.any("type", type)
                && filters.any("event", text(event, "Action"))
                && filters.any("scope", text(event, "scope"))
                && (!filters.has(type) || filters.any(type, id, name));
    }
}
