// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** JSON calls of one server with one token. Waits for an answer as long as it takes, so that slow is not lost. */
final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int PAGE = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    Http(String server, String token) {
        this.server = URI.create(server);
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {}

    /** What is at the path; fails unless the answer is 200. */
    JsonNode get(String path) throws IOException, InterruptedException {
        Answer answer = send("GET", path, "");
        if (answer.status() != 200) {
            throw new IOException("GET " + path + " was answered with " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** All items of a list of the unified API. */
    List<JsonNode> list(String path) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(path + "?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(all::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        return all;
    }

    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(LONGEST)
                .header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
