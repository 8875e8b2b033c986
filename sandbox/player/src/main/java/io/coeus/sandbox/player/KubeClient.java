// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Tls;
import io.coeus.sandbox.player.ControlPlane.Member;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few calls of a kubelet, with a master's administrator certificate. Thread-safe. */
final class KubeClient {
    private static final String MERGE = "application/merge-patch+json";

    private final Http http;
    private final String base;

    private KubeClient(Http http, String base) {
        this.http = http;
        this.base = base;
    }

    static KubeClient of(int port, Member master) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(Tls.context(
                        master.passport().identity("admin"), master.passport().ca()))
                .build();
        return new KubeClient(new Http(client), "https://127.0.0.1:" + port);
    }

    Http.Answer get(String path) throws IOException {
        return send("GET", path, Map.of(), null);
    }

    Http.Answer post(String path, JsonNode body) throws IOException {
        return send("POST", path, Map.of(), body);
    }

    /** A merge patch. */
    Http.Answer patch(String path, JsonNode body) throws IOException {
        return send("PATCH", path, Map.of("Content-Type", MERGE), body);
    }

    Http.Answer delete(String path) throws IOException {
        return send("DELETE", path, Map.of(), null);
    }

    private Http.Answer send(String method, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws IOException {
        return http.send(method, URI.create(base + path), headers, body);
    }
}
