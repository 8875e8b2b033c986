// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls one service knows; the first route that fits wins. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** A route that fits a call, and what its variables are. */
    public record Match(Route route, Map<String, String> vars) {}

    /** Adds calls that need a token. */
    public Router on(String method, String template, Handler handler) {
        routes.add(Route.of(method, template, false, handler));
        return this;
    }

    /** Adds calls that need no token. */
    public Router open(String method, String template, Handler handler) {
        routes.add(Route.of(method, template, true, handler));
        return this;
    }

    Optional<Match> match(String method, String path) {
        List<String> segments = Route.split(path);
        for (Route route : routes) {
            if (route.method().equals(method.equals("HEAD") ? "GET" : method)) {
                Map<String, String> vars = route.match(segments);
                if (vars != null) {
                    return Optional.of(new Match(route, vars));
                }
            }
        }
        return Optional.empty();
    }
}
