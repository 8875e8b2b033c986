// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import io.coeus.kernel.Problem;
import io.coeus.openstack.CallContext;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.RemoteCall;
import io.coeus.openstack.ServiceFailure;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls: through the endpoint's governor, noted in the {@link CallContext}, told to the listener, every failure a
 * {@link Problem}. One per process; safe for use by many threads; blocks the calling one.
 */
public final class Exchange {
    private static final Logger LOG = System.getLogger(Exchange.class.getName());

    private final Transport transport;
    private final GovernorSettings settings;
    private final CallListener listener;
    private final InstantSource clock;
    private final Pause pause;
    private final RandomGenerator random;
    private final Map<String, Governor> governors = new ConcurrentHashMap<>();

    public Exchange(
            Transport transport,
            GovernorSettings settings,
            CallListener listener,
            InstantSource clock,
            Pause pause,
            RandomGenerator random) {
        this.transport = transport;
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.pause = pause;
        this.random = random;
    }

    /** The time this exchange goes by. */
    public InstantSource clock() {
        return clock;
    }

    /** Sends and answers what a service answered with success; anything else is thrown as a problem. */
    public Response send(Request request) {
        Last last = new Last();
        try {
            Outcome outcome = governor(request).run(request, () -> attempt(request, last));
            if (outcome instanceof Outcome.Answered(Response response) && response.successful()) {
                return response;
            }
            throw problem(request, outcome, last.call(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem(request, new Outcome.Lost(new IOException("interrupted", e)), last.call(request));
        }
    }

    private Governor governor(Request request) {
        String endpoint = request.service() + " " + request.uri().getRawAuthority();
        return governors.computeIfAbsent(endpoint, name -> new Governor(settings, clock, pause, random));
    }

    private Outcome attempt(Request request, Last last) throws InterruptedException {
        long begun = System.nanoTime();
        Outcome outcome = once(request);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        RemoteCall call = outcome instanceof Outcome.Answered(Response response)
                ? call(request, response.status(), took, response.requestId().orElse(null))
                : call(request, 0, took, null);
        last.call = call;
        LOG.log(
                Level.DEBUG,
                () -> request + ": " + call.status() + " in " + took.toMillis() + " ms, " + call.requestId());
        CallContext.current().ifPresent(context -> context.record(call));
        listener.called(call);
        return outcome;
    }

    private Outcome once(Request request) throws InterruptedException {
        try {
            return new Outcome.Answered(transport.send(request));
        } catch (ConnectException e) {
            return new Outcome.NotConnected(e);
        } catch (IOException e) {
            return new Outcome.Lost(e);
        }
    }

    private static Problem problem(Request request, Outcome outcome, RemoteCall call) {
        return switch (outcome) {
            case Outcome.Answered answered -> refused(request, answered, call);
            case Outcome.NotConnected(IOException cause) ->
                problem(OpenStackCode.UNAVAILABLE, call, "cannot be reached", outcome, cause);
            case Outcome.Lost(IOException cause) ->
                problem(OpenStackCode.TIMEOUT, call, "gave no answer in time", outcome, cause);
            case Outcome.NotTried(String reason, Duration pause) ->
                problem(OpenStackCode.UNAVAILABLE, call, reason, outcome, null);
        };
    }

    private static Problem refused(Request request, Outcome.Answered answered, RemoteCall call) {
        ErrorText text = ErrorText.of(answered.response());
        OpenStackCode code = Failures.code(request.service(), call.status(), text);
        String words = text.message().isEmpty() ? "gave no reason" : "says: " + text.message();
        return problem(code, call, words, answered, null);
    }

    private static Problem problem(
            OpenStackCode code, RemoteCall call, String words, Outcome outcome, @Nullable Throwable cause) {
        String status = call.status() == 0 ? "" : "HTTP " + call.status();
        String id = call.requestId() == null ? "" : ", request " + call.requestId();
        String where = status.isEmpty() ? "" : " (" + status + id + ")";
        ServiceFailure failure =
                new ServiceFailure(call, words, outcome.retryAfter().orElse(null), outcome.mayHaveActed(), cause);
        return new Problem(code, call.service() + " " + words + where, failure);
    }

    private static RemoteCall call(Request request, int status, Duration took, @Nullable String requestId) {
        return new RemoteCall(request.service().displayName(), request.verb().name(), status, took, requestId);
    }

    /** The latest attempt of one call. */
    private static final class Last {
        private @Nullable RemoteCall call;

        RemoteCall call(Request request) {
            return call == null ? Exchange.call(request, 0, Duration.ZERO, null) : call;
        }
    }
}
