// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.io.IOException;
import java.util.Map;

/** The two calls that nodes make to Coeus. Thread-safe. */
final class Gateway {
    private final Http http;

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
        Map<String, String> headers = Map.of("Authorization", "Bearer " + passport.nodeToken());
        Http.Answer answer = http.post(node.reportUrl(), headers, body);
        if (answer.status() == 403 || answer.status() == 401 || answer.status() == 404) {
            throw new Refused("the report was refused with " + answer.status());
        }
        answer.needed("the report");
    }
}
