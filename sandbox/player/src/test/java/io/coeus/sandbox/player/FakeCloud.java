// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.coeus.sandbox.coe.Authority;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A tiny Keystone, Nova and Ironic, and the gateway that nodes join at, all behind one port. */
final class FakeCloud implements AutoCloseable {
    final Authority ca = Authority.create("cluster-ca");
    final Map<String, ObjectNode> servers = new ConcurrentHashMap<>();
    final Map<String, ObjectNode> machines = new ConcurrentHashMap<>();
    final Map<String, String> hidden = new ConcurrentHashMap<>();
    final List<ObjectNode> reports = new CopyOnWriteArrayList<>();
    final Map<String, String> joined = new ConcurrentHashMap<>();
    final ArrayNode wanted = Json.array();
    final Map<String, String> mounted = new ConcurrentHashMap<>();
    final AtomicInteger joinsToLose = new AtomicInteger();
    volatile boolean broken;
    private final HttpServer server;

    FakeCloud() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Settings.Login login() {
        return new Settings.Login(URI.create(url()), "admin", "secret", "admin", "Default", "Default");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            JsonNode body = body(exchange);
            switch (path) {
                case "/v3/auth/tokens" -> {
                    exchange.getResponseHeaders().set("X-Subject-Token", "token");
                    reply(exchange, 201, catalog());
                }
                case "/compute/servers/detail" -> reply(exchange, broken ? 503 : 200, list("servers", servers));
                case "/baremetal/v1/nodes" -> reply(exchange, 200, list("nodes", machines));
                case "/node/v1/join" -> join(exchange, body);
                case "/node/v1/report" -> {
                    reports.add(body.deepCopy());
                    exchange.sendResponseHeaders(204, -1);
                }
                case "/node/v1/volumes" -> {
                    mounted.put(
                            Json.text(body, "nodeName"), body.path("volumes").toString());
                    reply(
                            exchange,
                            200,
                            Json.object().put("askAgainSeconds", 30).set("volumeIds", wanted));
                }
                case "/user-data/11111111-2222-3333-4444-555555555555/mine-master-0" -> {
                    boolean known = "Bearer internal"
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                    reply(
                            exchange,
                            known ? 200 : 401,
                            Json.object().put("userData", hidden.getOrDefault("mine-master-0", "")));
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0 ? Json.object() : Json.read(bytes);
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = Json.bytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ObjectNode catalog() {
        ObjectNode token = Json.object();
        ArrayNode catalog = Json.within(token, "token")
                .put("expires_at", "2099-01-01T00:00:00.000000Z")
                .putArray("catalog");
        for (String type : List.of("compute", "baremetal")) {
            catalog.addObject()
                    .put("type", type)
                    .putArray("endpoints")
                    .addObject()
                    .put("interface", "public")
                    .put("url", url() + "/" + type);
        }
        return token;
    }

    private static ObjectNode list(String name, Map<String, ObjectNode> all) {
        ObjectNode list = Json.object();
        list.putArray(name).addAll(all.values());
        return list;
    }

    private void join(HttpExchange exchange, JsonNode body) throws IOException {
        String node = Json.text(body, "nodeName");
        String before = joined.putIfAbsent(node, body.path("csrs").toString());
        boolean right = Json.text(body, "token").equals("token-of-" + node);
        if (!right || (before != null && !before.equals(body.path("csrs").toString()))) {
            reply(exchange, 403, Json.object().put("code", "WRONG_NODE_TOKEN").put("detail", "no"));
            return;
        }
        if (joinsToLose.getAndDecrement() > 0) {
            exchange.sendResponseHeaders(502, -1);
            return;
        }
        ObjectNode answer = Json.object().put("caPem", ca.pem()).put("nodeToken", "report-token-of-" + node);
        Json.map(body.path("csrs"))
                .forEach((use, csr) -> Json.within(answer, "certificates").put(use, ca.sign(csr)));
        reply(exchange, 200, answer);
    }

    /** What a node is told about itself. */
    record Node(
            String cluster,
            String coe,
            String name,
            boolean master,
            String ip,
            int port,
            @Nullable String api) {}

    ObjectNode nodeJson(Node node) {
        String api = node.api() == null ? node.ip() : node.api();
        ObjectNode json = Json.object()
                .put("clusterId", node.cluster())
                .put("clusterName", "mine")
                .put("nodeName", node.name())
                .put("role", node.master() ? "master" : "worker")
                .put("coe", node.coe())
                .put("joinUrl", url() + "/node/v1/join")
                .put("reportUrl", url() + "/node/v1/report")
                .put("volumesUrl", url() + "/node/v1/volumes")
                .put("token", "token-of-" + node.name())
                .put("apiAddress", "https://" + api + ":" + node.port())
                .put("apiPort", node.port())
                .put("fixedIp", "10.0.0.5");
        json.put("floatingIp", node.master() ? node.ip() : null).put("firstMaster", node.master());
        json.putArray("sans").add(node.ip()).add("127.0.0.1").add(api);
        return json;
    }

    static String userData(ObjectNode nodeJson) {
        return """
                #cloud-config
                write_files:
                - path: /etc/coeus/node.json
                  permissions: '0600'
                  content: |
                    %s
                runcmd:
                - [/usr/local/sbin/coeus-bootstrap]
                """.formatted(nodeJson);
    }

    void boot(String id, Node node) {
        ObjectNode server = Json.object().put("id", id).put("status", "ACTIVE");
        server.putObject("metadata").put("coeus:cluster", node.cluster());
        byte[] userData = userData(nodeJson(node)).getBytes(StandardCharsets.UTF_8);
        server.put("OS-EXT-SRV-ATTR:user_data", Base64.getEncoder().encodeToString(userData));
        servers.put(id, server);
    }

    void status(String id, String status) {
        servers.computeIfPresent(id, (same, server) -> server.deepCopy().put("status", status));
    }

    /** Nova lists a deleted server when asked for changes. */
    void delete(String id) {
        status(id, "DELETED");
    }

    List<String> phases(String node) {
        return reports.stream()
                .filter(report -> Json.text(report, "nodeName").equals(node))
                .map(report -> Json.text(report, "phase"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
