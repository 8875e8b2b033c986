// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The calls that nodes make to Coeus. Thread-safe. */
final class Gateway {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** All played nodes have one address, of which Coeus takes 50 requests a second. */
    private static final Duration TURN = Duration.ofMillis(50);

    private final Http http;
    private final AtomicLong lastTurn = new AtomicLong(System.nanoTime());

    Gateway(Http http) {
        this.http = http;
    }

    /** Somebody else used the token, or it is wrong: no retry helps. */
    static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    /** Joins with one-time token and signing requests; may be repeated with the same requests. */
    Passport join(NodeFile node, Passport passport) throws IOException {
        ObjectNode body = Json.object()
                .put("clusterId", node.clusterId())
                .put("nodeName", node.name())
                .put("token", node.token());
        body.set("csrs", passport.csrs());
        Http.Answer answer = http.post(node.joinUrl(), Map.of(), body);
        if (answer.status() == 403) {
            throw new Refused(
                    "joining was refused: " + text(answer.body(), "code") + " " + text(answer.body(), "detail"));
        }
        try {
            return passport.with(answer.needed("joining").body());
        } catch (IllegalArgumentException e) {
            throw new IOException("joining: " + e.getMessage(), e);
        }
    }

    /**
     * How a node is.
     *
     * @param version of its container engine, "" while none runs
     */
    record Report(Phase phase, String message, String version) {}

    /** Reports how the node is; may be repeated. */
    void report(NodeFile node, Passport passport, Report report) throws IOException {
        ObjectNode body = Json.object()
                .put("clusterId", node.clusterId())
                .put("nodeName", node.name())
                .put("phase", report.phase().word())
                .put("message", report.message())
                .put("coeVersion", report.version())
                .put("containerVersion", node.kubernetes() ? "containerd 1.7.0" : report.version());
        post(node.reportUrl(), passport, body, "the report");
    }

    /** Says which data volumes the node has mounted and answers which it is to have; may be repeated. */
    List<String> volumes(NodeFile node, Passport passport, List<String> mounted) throws IOException {
        ObjectNode body = Json.object().put("clusterId", node.clusterId()).put("nodeName", node.name());
        ArrayNode volumes = body.putArray("volumes");
        mounted.forEach(id -> volumes.addObject().put("volumeId", id).put("state", "mounted"));
        return Json.strings(
                post(node.volumesUrl(), passport, body, "asking for volumes").path("volumeIds"));
    }

    /** How long a node waits until it asks for its volumes again: no new disk makes a played one ask. */
    Duration turn() {
        long now = System.nanoTime();
        long at = lastTurn.updateAndGet(last -> Math.max(last, now) + TURN.toNanos());
        return Duration.ofNanos(Math.max(at - now, SHORTEST.toNanos()));
    }

    private JsonNode post(URI url, Passport passport, ObjectNode body, String what) throws IOException {
        Http.Answer answer = http.post(url, Map.of("Authorization", "Bearer " + passport.nodeToken()), body);
        if (answer.status() == 403 || answer.status() == 401 || answer.status() == 404) {
            throw new Refused(what + " was refused with " + answer.status());
        }
        return answer.needed(what).body();
    }
}
