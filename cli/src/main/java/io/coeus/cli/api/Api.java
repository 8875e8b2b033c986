// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Json;
import io.coeus.cli.Terminal;
import io.coeus.cli.auth.Session;
import io.coeus.cli.auth.Sessions;
import io.coeus.kernel.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls to {@code /api/v1}. Requests that may be repeated are, a few times, while Coeus does not answer. All methods
 * fail with {@link Failure}. Not safe for use by many threads.
 */
public final class Api {
    private static final String OPERATION_HEADER = "X-Operation-Id";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_PAUSE_SECONDS = 5;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final Terminal terminal;
    private final HttpClient http;
    private final Sessions sessions;
    private final Ids ids = Ids.random();
    private @Nullable Session session;

    public Api(Terminal terminal, HttpClient http, Sessions sessions) {
        this.terminal = terminal;
        this.http = http;
        this.sessions = sessions;
    }

    /**
     * What a write was answered.
     *
     * @param body the thing written
     * @param operation the operation that goes on with it, if there is one
     */
    public record Written(JsonNode body, Optional<String> operation) {}

    public JsonNode get(Path path) {
        return body(send("GET", path, null));
    }

    /** Repeats are safe: every call has an idempotency key of its own. */
    public Written post(Path path, JsonNode body) {
        return written(send("POST", path, body));
    }

    public Written patch(Path path, JsonNode body) {
        return written(send("PATCH", path, body));
    }

    public Written delete(Path path) {
        return written(send("DELETE", path, null));
    }

    /** Opens a stream of server-sent events after an event; the caller closes the lines. */
    public Stream<String> stream(Path path, Optional<String> lastEventId) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<Stream<String>> response = sendOnce(request.GET().build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw Problems.failure(
                    response.statusCode(), String.join("\n", response.body().toList()));
        }
        return response.body();
    }

    private HttpResponse<String> send(String method, Path path, @Nullable JsonNode body) {
        String key = ids.uuid().toString();
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = sendOnce(build(method, path, body, key), BodyHandlers.ofString());
            int status = response.statusCode();
            if (status == UNAUTHORIZED && !renewed) {
                renewed = true;
                Optional<Session> fresh = sessions.renewed();
                if (fresh.isPresent()) {
                    session = fresh.get();
                    continue;
                }
            }
            if (status == UNAVAILABLE && attempt < ATTEMPTS) {
                pause(response);
                continue;
            }
            if (status >= 400) {
                throw Problems.failure(status, response.body());
            }
            return response;
        }
    }

    private HttpRequest build(String method, Path path, @Nullable JsonNode body, String key) {
        HttpRequest.Builder request = request(path).timeout(PATIENCE).header("Accept", "application/json");
        if (method.equals("POST")) {
            request.header("Idempotency-Key", key);
        }
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return request.header("Content-Type", type)
                .method(method, BodyPublishers.ofString(Json.write(body)))
                .build();
    }

    private HttpRequest.Builder request(Path path) {
        Session current = session();
        return HttpRequest.newBuilder(URI.create(current.gateway() + "/api/v1" + path.text()))
                .header("X-Auth-Token", current.token());
    }

    private Session session() {
        Session current = session;
        if (current == null) {
            current = sessions.current();
            session = current;
        }
        return current;
    }

    private <T> HttpResponse<T> sendOnce(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "Coeus at " + session().gateway() + " does not answer. Is it running? (COEUS_URL or the catalog's"
                            + " container-infra endpoint says where.)",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.INTERRUPTED, "Interrupted.", e);
        }
    }

    private void pause(HttpResponse<?> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        terminal.rest(Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE_SECONDS)));
    }

    private static JsonNode body(HttpResponse<String> response) {
        return Json.read(response.body());
    }

    private static Written written(HttpResponse<String> response) {
        return new Written(body(response), response.headers().firstValue(OPERATION_HEADER));
    }
}
