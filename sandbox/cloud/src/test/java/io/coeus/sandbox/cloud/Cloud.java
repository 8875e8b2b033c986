// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Speaks to a sandbox cloud as one user in one project. */
final class Cloud {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final int TRIES = 500;

    private final String url;
    private final @Nullable String token;
    private final String project;
    private final String user;

    record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String id(String kind) {
            return body.path(kind).path("id").asText();
        }
    }

    private Cloud(String url, @Nullable String token, String project, String user) {
        this.url = url;
        this.token = token;
        this.project = project;
        this.user = user;
    }

    static Cloud nobody(SandboxCloud cloud) {
        return new Cloud(cloud.url(), null, "", "");
    }

    static Cloud login(SandboxCloud cloud, String user, String project) {
        ObjectNode scope = Json.of("project", Json.of("name", project, "domain", Json.of("id", "default")));
        return nobody(cloud).enter(password(user), scope).orElseThrow();
    }

    static ObjectNode password(String user) {
        ObjectNode who = Json.of("name", user, "domain", Json.of("id", "default"), "password", "devcloud");
        return Json.of("methods", Json.list("password"), "password", Json.of("user", who));
    }

    static ObjectNode credential(String id, String secret) {
        ObjectNode given = Json.of("id", id, "secret", secret);
        return Json.of("methods", Json.list("application_credential"), "application_credential", given);
    }

    /** Logs in; nothing when Keystone refuses. */
    Optional<Cloud> enter(ObjectNode identity, @Nullable JsonNode scope) {
        ObjectNode auth = Json.of("identity", identity);
        if (scope != null) {
            auth.set("scope", scope);
        }
        Answer answer = post("/identity/v3/auth/tokens", Json.of("auth", auth));
        JsonNode token1 = answer.body.path("token");
        return answer.status == 201
                ? Optional.of(new Cloud(
                        url,
                        answer.header("X-Subject-Token"),
                        token1.path("project").path("id").asText(),
                        token1.path("user").path("id").asText()))
                : Optional.empty();
    }

    String project() {
        return project;
    }

    String user() {
        return user;
    }

    String token() {
        return token == null ? "" : token;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, @Nullable JsonNode body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, @Nullable JsonNode body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer patch(String path, JsonNode body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    private Answer send(String method, String path, @Nullable JsonNode body, String... headers) {
        try {
            HttpResponse<byte[]> raw = exchange(method, path, body, headers);
            JsonNode json = Json.parse(raw.body());
            return new Answer(raw.statusCode(), json == null ? Json.of() : json, raw);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + ": " + e, e);
        }
    }

    /** Sends and lets connection failures through. */
    HttpResponse<byte[]> exchange(String method, String path, @Nullable JsonNode body, String... headers)
            throws IOException {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .method(method, publisher);
        if (token != null) {
            request.header("X-Auth-Token", token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Holds back what goes on in the cloud. */
    void pause() {
        post("/_sandbox/pause", null);
    }

    /** Lets it go on. */
    void resume() {
        post("/_sandbox/resume", null);
    }

    /** Asks again until the answer is as wished, for ten seconds at most. */
    Answer await(String path, Predicate<Answer> wish, String... headers) {
        Answer last = get(path, headers);
        for (int i = 0; i < TRIES && !wish.test(last); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            last = get(path, headers);
        }
        if (!wish.test(last)) {
            throw new AssertionError(path + " stayed " + last.status + " " + last.body);
        }
        return last;
    }

    /** Asks again until a field of an object has a value. */
    Answer await(String path, String kind, String field, String value) {
        return await(path, a -> a.body.path(kind).path(field).asText().equals(value));
    }

    /** Asks again until the answer is 404. */
    void awaitGone(String path) {
        await(path, a -> a.status == 404);
    }

    /** Returns the id of the first object of a list. */
    String first(String path, String kind) {
        return get(path).body.path(kind).path(0).path("id").asText();
    }
}
