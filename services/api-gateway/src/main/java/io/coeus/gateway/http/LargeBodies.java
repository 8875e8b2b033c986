// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.gateway.magnum.Fault;
import io.coeus.messaging.wire.WireJson;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that announce a body longer than is read, before anything is read. The body is then let run past
 * instead of cutting the connection, since a client that is still sending would see the cut and not the answer.
 */
@ApplicationScoped
class LargeBodies {
    private static final long LONGEST = 1024 * 1024;

    /** What is longer than this is cut off: nobody sends it by mistake. */
    private static final long LONGEST_IGNORED = 64 * LONGEST;

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final int TOO_LARGE = 413;
    private static final String DETAIL = "The body has more than " + LONGEST + " bytes.";

    void register(@Observes Filters filters) {
        filters.register(LargeBodies::filter, BEFORE_ALL_OTHERS);
    }

    private static void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request.getHeader("Content-Length"));
        if (length <= LONGEST) {
            context.next();
            return;
        }
        if (length <= LONGEST_IGNORED) {
            request.handler(ignored -> {});
            request.resume();
        }
        boolean unified = String.valueOf(request.path()).startsWith("/api/");
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", unified ? "application/problem+json" : "application/json")
                .end(WireJson.write(
                        unified ? problem() : Fault.client(TOO_LARGE, DETAIL).body()));
    }

    private static Map<String, Object> problem() {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "https://coeus.io/problems/body-too-large");
        problem.put("title", "Body too large");
        problem.put("status", TOO_LARGE);
        problem.put("code", "BODY_TOO_LARGE");
        problem.put("detail", DETAIL);
        return problem;
    }

    private static long length(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }
}
