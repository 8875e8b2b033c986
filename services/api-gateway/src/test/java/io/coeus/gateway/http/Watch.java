// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that watches the feed. */
final class Watch implements AutoCloseable {
    private final HttpClient client;
    private final BufferedReader lines;
    private final InputStream body;

    private Watch(HttpClient client, InputStream body) {
        this.client = client;
        this.body = body;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** One event as it was sent. */
    record Seen(String id, String type, String data) {}

    /** Watches; the watch has begun when this returns. */
    static Watch open(String url, String token, @Nullable String after) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("X-Auth-Token", token)
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20));
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        HttpClient client = HttpClient.newHttpClient();
        Watch watch = new Watch(
                client,
                client.send(request.build(), BodyHandlers.ofInputStream()).body());
        watch.lines.readLine();
        return watch;
    }

    Seen next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("The stream ended");
            }
            if (line.isEmpty() && fields.containsKey("data")) {
                return new Seen(
                        fields.getOrDefault("id", ""),
                        fields.getOrDefault("event", ""),
                        fields.getOrDefault("data", ""));
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
        client.shutdownNow();
    }
}
