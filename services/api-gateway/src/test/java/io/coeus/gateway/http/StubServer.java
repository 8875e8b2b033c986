// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** One server that plays Keystone and all owners, and the configuration that leads the gateway to it. */
public final class StubServer implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    public StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/identity/v3/auth/tokens", StubKeystone::handle);
        server.createContext("/internal/v1/", StubOwners::handle);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> config = new HashMap<>();
        config.put("coeus.keystone.url", url + "/identity/v3");
        config.put("coeus.keystone.password", "secret");
        config.put("coeus.internal.token", "internal-secret");
        config.put("coeus.quota.clusters-per-project", "1000");
        for (String service :
                new String[] {"cluster-manager", "network-manager", "volume-manager", "baremetal-manager", "auth-bridge"
                }) {
            config.put("coeus." + service + ".url", url);
        }
        return config;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
