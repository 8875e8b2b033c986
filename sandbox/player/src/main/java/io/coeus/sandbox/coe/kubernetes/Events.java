// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.util.Comparator;
import java.util.List;

/** Event objects, the newest few hundred of each namespace. */
final class Events {
    private static final int KEPT = 300;

    private Events() {}

    static void record(Registry registry, JsonNode about, String type, String reason, String message) {
        String namespace = text(about, "metadata", "namespace");
        String where = namespace.isEmpty() ? "default" : namespace;
        ObjectNode event = Json.object();
        event.putObject("metadata").put("name", text(about, "metadata", "name") + "." + Ids.hex(16));
        event.putObject("involvedObject")
                .put("apiVersion", text(about, "apiVersion"))
                .put("kind", text(about, "kind"))
                .put("name", text(about, "metadata", "name"))
                .put("namespace", namespace)
                .put("uid", text(about, "metadata", "uid"));
        event.put("type", type).put("reason", reason).put("message", message).put("count", 1);
        event.put("firstTimestamp", registry.now()).put("lastTimestamp", registry.now());
        event.putObject("source").put("component", "coeus-player");
        event.put("reportingComponent", "coeus-player").put("reportingInstance", "");
        try {
            registry.create(Kinds.EVENTS, where, event, false);
            trim(registry, where);
        } catch (Refusal e) {
            System.getLogger(Events.class.getName())
                    .log(System.Logger.Level.DEBUG, "no event in a namespace that goes: {0}", e.getMessage());
        }
    }

    private static void trim(Registry registry, String namespace) {
        List<ObjectNode> events = registry.store().list(Kinds.EVENTS, namespace);
        if (events.size() > KEPT) {
            events.stream()
                    .min(Comparator.comparingLong(each -> Long.parseLong(text(each, "metadata", "resourceVersion"))))
                    .ifPresent(oldest -> registry.delete(Key.of(Kinds.EVENTS, oldest)));
        }
    }
}
