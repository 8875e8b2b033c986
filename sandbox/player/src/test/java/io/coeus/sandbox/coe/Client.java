// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;

/** A client with a certificate, for tests of what a double answers. */
public final class Client {
    private final HttpClient http;
    private final String base;

    public Client(String base, Identity identity, X509Certificate ca) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(Tls.context(identity, ca))
                .build();
    }

    /** Status and JSON body of an answer. */
    public record Answer(int status, JsonNode body) {
        public String text(String... path) {
            return Json.text(body, path);
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "application/json", "");
    }

    public Answer post(String path, JsonNode body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", body.toString());
    }

    public Answer put(String path, JsonNode body) throws IOException, InterruptedException {
        return send("PUT", path, "application/json", body.toString());
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "application/json", "");
    }

    public Answer send(String method, String path, String contentType, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), json ? Json.read(response.body()) : Json.object());
    }

    /** Opens a stream of lines, such as a watch. */
    public InputStream stream(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofInputStream())
                .body();
    }
}
