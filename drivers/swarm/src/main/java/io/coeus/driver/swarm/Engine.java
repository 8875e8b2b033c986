// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Tls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** The Docker Engine API of one manager, over mutual TLS, in a version both sides know. Thread-safe. */
final class Engine {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(20);

    private final URI base;
    private final HttpClient http;
    private volatile String version = "";

    private Engine(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    static Engine open(Endpoint endpoint) {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(Tls.of(endpoint).context())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        String authority = endpoint.url().getRawAuthority();
        return new Engine(URI.create("https://" + authority), http);
    }

    void close() {
        http.shutdownNow();
    }

    /** The version of the API that is spoken with this engine, agreed on at the first call. */
    String apiVersion() {
        if (version.isEmpty()) {
            version = ApiVersion.agree(send("GET", "/version", BodyPublishers.noBody()));
        }
        return version;
    }

    JsonNode get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    /** Empty when there is no such thing. */
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (EngineException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    JsonNode post(String path, ObjectNode body) {
        return call("POST", path, BodyPublishers.ofString(body.toString()));
    }

    /** Removes a thing; false when there is none. */
    boolean delete(String path) {
        try {
            call("DELETE", path, BodyPublishers.noBody());
            return true;
        } catch (EngineException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private JsonNode call(String method, String path, HttpRequest.BodyPublisher body) {
        return send(method, "/v" + apiVersion() + path, body);
    }

    private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(REQUEST)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> response = answer(request);
        JsonNode answer = parsed(response.body());
        if (response.statusCode() >= 300) {
            String said = answer.path("message").asText(response.body());
            throw EngineException.answered(
                    response.statusCode(), said.isBlank() ? "HTTP " + response.statusCode() : said);
        }
        return answer;
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw EngineException.silent("cannot use " + base + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EngineException.silent("interrupted while asking " + base);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
