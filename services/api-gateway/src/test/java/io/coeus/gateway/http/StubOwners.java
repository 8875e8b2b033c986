// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.messaging.wire.WireJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Owners that believe everything: what is posted is there, what is deleted is being deleted. What they were asked is kept
 * for the tests; the next call may be told to fail.
 */
final class StubOwners {
    static final List<Asked> ASKED = new CopyOnWriteArrayList<>();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> THINGS = new ConcurrentHashMap<>();
    private static final AtomicReference<@Nullable Failure> NEXT = new AtomicReference<>();

    private StubOwners() {}

    /** One request as it came to an owner. */
    record Asked(String method, String path, JsonNode body, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    private record Failure(int status, String body) {}

    /** The next call is refused so. */
    static void failNext(int status, String code, @Nullable String field, String detail) {
        ObjectNode problem = JSON.createObjectNode().put("status", status).put("code", code);
        problem.put("detail", detail).put("field", field);
        NEXT.set(new Failure(status, problem.toString()));
    }

    /** What the owner of a cluster has to say once it is in that state. */
    static ClusterView become(String id, String state, String operation) {
        ObjectNode cluster = Objects.requireNonNull(THINGS.get(id), id);
        cluster.put("state", state).put("operation", operation);
        cluster.put("version", cluster.path("version").asLong() + 1);
        return WireJson.read(cluster.toString(), ClusterView.class);
    }

    static Asked last() {
        return ASKED.getLast();
    }

    static void handle(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        String path = exchange.getRequestURI().getPath().substring("/internal/v1/".length());
        ASKED.add(new Asked(exchange.getRequestMethod(), path, body, Map.copyOf(exchange.getRequestHeaders())));
        Failure failure = NEXT.getAndSet(null);
        if (failure != null) {
            StubServer.answer(exchange, failure.status(), failure.body());
            return;
        }
        if (path.startsWith("dead-letters")) {
            StubLetters.handle(exchange);
            return;
        }
        ObjectNode answer = answer(exchange.getRequestMethod(), path, body, exchange);
        StubServer.answer(exchange, answer.isEmpty() ? 204 : 200, answer.toString());
    }

    private static ObjectNode answer(String method, String path, JsonNode body, HttpExchange exchange)
            throws IOException {
        String[] parts = path.split("/", -1);
        if (path.startsWith("nodes/")) {
            return path.equals("nodes/join")
                    ? JSON.createObjectNode().put("caPem", "CA").put("nodeToken", "node-bearer")
                    : JSON.createObjectNode();
        }
        if (path.startsWith("operations/")) {
            return (ObjectNode) JSON.readTree(WireJson.write(SampleOperations.stuck(parts[1])));
        }
        if (path.endsWith("/ca")) {
            return JSON.createObjectNode().put("caPem", "-----BEGIN CERTIFICATE-----");
        }
        if (path.endsWith("/certificates")) {
            return JSON.createObjectNode()
                    .put("pem", "signed " + body.path("csr").asText());
        }
        if (method.equals("POST") && parts.length == 1) {
            ObjectNode made = StubViews.of(parts[0], body, exchange);
            THINGS.put(made.path("id").asText(), made);
            return made;
        }
        ObjectNode thing =
                THINGS.computeIfAbsent(parts[1], id -> JSON.createObjectNode().put("id", id));
        thing.put("version", thing.path("version").asLong() + 1);
        switch (method) {
            case "DELETE" -> thing.put("state", "DELETING").put("operation", "delete");
            case "PUT" -> thing.setAll((ObjectNode) body);
            default -> change(thing, body);
        }
        return thing;
    }

    private static void change(ObjectNode thing, JsonNode body) {
        if (body.has("nodeCount")) {
            thing.put("state", "UPDATING").put("operation", "update");
            thing.set("nodeCount", body.get("nodeCount"));
        }
        body.properties().stream()
                .filter(field -> List.of("health", "healthReason").contains(field.getKey()))
                .forEach(field -> thing.set(field.getKey(), field.getValue()));
        if (body.has("replicas") && thing.get("spec") instanceof ObjectNode spec) {
            spec.set("replicas", body.get("replicas"));
        }
    }
}
