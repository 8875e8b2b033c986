// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** GET /status lists the played nodes, GET /health tells whether the cloud answers. On loopback only. */
final class AdminEndpoint implements AutoCloseable {
    private final HttpServer server;

    private AdminEndpoint(HttpServer server) {
        this.server = server;
    }

    static AdminEndpoint open(int port, Supplier<? extends JsonNode> status, Supplier<String> trouble)
            throws IOException {
        InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server;
        try {
            server = HttpServer.create(where, 16);
        } catch (IOException e) {
            throw new IOException("port " + port + " is taken; choose another with --admin-port", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/status", exchange -> reply(exchange, 200, status.get()));
        server.createContext("/health", exchange -> {
            String text = trouble.get();
            JsonNode body =
                    Json.object().put("status", text.isEmpty() ? "UP" : "DOWN").put("detail", text);
            reply(exchange, text.isEmpty() ? 200 : 503, body);
        });
        server.start();
        return new AdminEndpoint(server);
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        try (exchange) {
            byte[] bytes = Json.bytes(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    URI status() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/status");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
