// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocking JSON calls. Thread-safe. */
final class Http {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client;

    Http(HttpClient client) {
        this.client = client;
    }

    static Http plain() {
        return new Http(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
    }

    /**
     * An answer of any status.
     *
     * @param body a missing node when the body is not JSON
     */
    record Answer(int status, HttpHeaders headers, JsonNode body) {
        boolean ok() {
            return status / 100 == 2;
        }

        /** This answer, or an {@link IOException} that tells what was refused. */
        Answer needed(String what) throws IOException {
            if (!ok()) {
                throw new IOException(what + " was answered with " + status);
            }
            return this;
        }
    }

    Answer get(URI uri, Map<String, String> headers) throws IOException {
        return send("GET", uri, headers, null);
    }

    Answer post(URI uri, Map<String, String> headers, JsonNode body) throws IOException {
        return send("POST", uri, headers, body);
    }

    Answer send(String method, URI uri, Map<String, String> headers, @Nullable JsonNode body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(LONGEST).header("User-Agent", "coeus-sandbox-player");
        headers.forEach(request::setHeader);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.setHeader("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body)));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), parsed(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while calling " + uri.getHost(), e);
        }
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? Json.object().path("missing") : Json.read(body);
        } catch (IllegalArgumentException e) {
            return Json.object().path("missing");
        }
    }
}
