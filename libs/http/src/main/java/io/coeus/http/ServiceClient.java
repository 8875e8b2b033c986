// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.wire.WireJson;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls another service and waits for its answer. What that service refuses is thrown as the same problem here; a
 * service that cannot be reached is a problem of kind UNAVAILABLE. Immutable.
 */
public final class ServiceClient {
    private final Wire wire;
    private final @Nullable Caller caller;
    private final @Nullable Secret token;

    ServiceClient(Wire wire, @Nullable Caller caller, @Nullable Secret token) {
        this.wire = wire;
        this.caller = caller;
        this.token = token;
    }

    /** How to reach the service. */
    record Wire(HttpClient http, Traces traces, String service, URI url, Secret secret, Duration patience) {}

    /** The same, calling for that caller. */
    public ServiceClient as(Caller who) {
        return new ServiceClient(wire, who, token);
    }

    /** The same, handing over the user's Keystone token. */
    public ServiceClient withToken(Secret userToken) {
        return new ServiceClient(wire, caller, userToken);
    }

    /** What is at the path. */
    public <T> T get(String path, Class<T> type) {
        return read(call("GET", path, null), type);
    }

    /** What is at the path, or empty where the service says that there is nothing. */
    public <T> Optional<T> find(String path, Class<T> type) {
        try {
            return Optional.of(get(path, type));
        } catch (Problem e) {
            if (e.kind() == Kind.ABSENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Posts and reads the answer. */
    public <T> T post(String path, Object body, Class<T> type) {
        return read(call("POST", path, body), type);
    }

    /** Posts; {@code body} may be null for none. */
    public void post(String path, @Nullable Object body) {
        call("POST", path, body);
    }

    /** Puts and reads the answer. */
    public <T> T put(String path, Object body, Class<T> type) {
        return read(call("PUT", path, body), type);
    }

    /** Patches and reads the answer. */
    public <T> T patch(String path, Object body, Class<T> type) {
        return read(call("PATCH", path, body), type);
    }

    /** Deletes and reads the answer. */
    public <T> T delete(String path, Class<T> type) {
        return read(call("DELETE", path, null), type);
    }

    /** Deletes. */
    public void delete(String path) {
        call("DELETE", path, null);
    }

    private String call(String method, String path, @Nullable Object body) {
        return wire.traces()
                .spanHere(SpanKind.CLIENT, method + " " + wire.service(), () -> exchange(method, path, body));
    }

    private String exchange(String method, String path, @Nullable Object body) {
        HttpResponse<String> answer = send(request(method, path, body));
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        throw refused(answer);
    }

    private HttpRequest request(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(wire.url().resolve(path))
                .timeout(wire.patience())
                .header("Accept", "application/json, " + ProblemBody.MEDIA_TYPE + ", */*;q=0.1")
                .header("Authorization", "Bearer " + wire.secret().reveal());
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofString(WireJson.write(body)));
        }
        put(request, InternalHeaders.REQUEST_ID, LogContext.requestId());
        put(request, "traceparent", wire.traces().current());
        put(request, InternalHeaders.AUTH_TOKEN, token == null ? null : token.reveal());
        if (caller != null) {
            identify(request, caller);
        }
        return request.build();
    }

    private static void identify(HttpRequest.Builder request, Caller who) {
        put(request, InternalHeaders.USER_ID, who.userId().value());
        put(request, InternalHeaders.USER_NAME, HeaderText.write(who.userName()));
        put(request, InternalHeaders.PROJECT_ID, who.projectId().value());
        put(request, InternalHeaders.PROJECT_NAME, HeaderText.write(who.projectName()));
        put(request, InternalHeaders.DOMAIN_ID, who.domainId());
        put(request, InternalHeaders.ROLES, String.join(",", who.roles()));
    }

    private static void put(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            request.setHeader(name, value);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return wire.http().send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new Problem(CommonCode.DEPENDENCY_TIMEOUT, wire.service() + " did not answer in time.", e);
        } catch (IOException e) {
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, wire.service() + " does not answer.", e)
                    .withRemedy("Try again shortly; see whether " + wire.service() + " is running.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Coeus is stopping.", e);
        }
    }

    private Problem refused(HttpResponse<String> answer) {
        int status = answer.statusCode();
        ProblemBody body;
        try {
            body = WireJson.read(answer.body(), ProblemBody.class);
        } catch (UncheckedIOException e) {
            body = ProblemBody.of(status, "HTTP_" + status, wire.service() + " answered " + status + ".", null);
        }
        return RemoteProblems.problem(wire.service(), status, body);
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return WireJson.read(json, type);
        } catch (UncheckedIOException e) {
            throw new Problem(
                    CommonCode.INTERNAL_DEFECT, wire.service() + " gave an answer that is not understood.", e);
        }
    }
}
