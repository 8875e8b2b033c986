// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSession;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A service that answers by script, in a world whose clock moves only while somebody rests. */
final class Script implements Transport, InstantSource, Pause {
    private final Deque<Step> steps = new ArrayDeque<>();
    final List<Request> requests = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    /** One answer, or the failure of one. */
    @FunctionalInterface
    interface Step {
        Response answer() throws IOException;
    }

    Script then(Step step) {
        steps.add(step);
        return this;
    }

    Script then(int status, String body, String... headers) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i].toLowerCase(Locale.ROOT), headers[i + 1]);
        }
        return then(() -> new Response(status, map, body));
    }

    Script thenFail(IOException failure) {
        return then(() -> {
            throw failure;
        });
    }

    @Override
    public Response send(Request request) throws IOException {
        requests.add(request);
        Step step = steps.poll();
        if (step == null) {
            throw new AssertionError("not in the script: " + request);
        }
        return step.answer();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void rest(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    Exchange exchange(GovernorSettings settings, CallListener listener) {
        return new Exchange(this, settings, listener, this, this, new Random(1));
    }

    RestClient client(ServiceApi service, CloudSession session) {
        return new RestClient(
                exchange(GovernorSettings.defaults(), CallListener.SILENT), session, service, Timeouts.defaults());
    }

    Request request(Verb verb) {
        return new Request(
                ServiceApi.COMPUTE,
                verb,
                URI.create("http://nova/v2.1/servers"),
                Map.of("X-Auth-Token", "top-secret-token"),
                null,
                Duration.ofSeconds(30),
                verb.idempotent());
    }
}
