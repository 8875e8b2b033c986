// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.http.Tokens;
import io.coeus.gateway.magnum.Answer;
import io.coeus.gateway.magnum.Discovery;
import io.coeus.gateway.magnum.Fault;
import io.coeus.gateway.magnum.MicroVersion;
import io.coeus.gateway.magnum.Routes;
import io.coeus.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request and its answer. */
@ApplicationScoped
class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final String VERSION = "v1";

    private final Routes routes;
    private final Tokens tokens;
    private final Healthcheck healthcheck;

    @Inject
    Exchange(Routes routes, Tokens tokens, Healthcheck healthcheck) {
        this.routes = routes;
        this.tokens = tokens;
        this.healthcheck = healthcheck;
    }

    Response answer(String method, UriInfo uri, HttpHeaders headers, byte @Nullable [] body) {
        List<String> path = path(uri);
        if (Foreign.isForeign(path)) {
            throw new NotFoundException();
        }
        if (method.equals("GET") && path.equals(List.of("healthcheck"))) {
            return healthcheck.answer();
        }
        boolean versioned = !path.isEmpty() && path.getFirst().equals(VERSION);
        List<String> segments = versioned ? path.subList(1, path.size()) : path;
        if (method.equals("GET") && segments.isEmpty()) {
            String base = base(uri);
            return Rendering.json(
                    200,
                    versioned ? Discovery.version(base) : Discovery.root(base),
                    versioned ? version(headers) : null);
        }
        try {
            return enter(method, segments, uri, headers, body);
        } catch (RuntimeException failure) {
            return refuse(failure, headers);
        }
    }

    private Response enter(
            String method, List<String> segments, UriInfo uri, HttpHeaders headers, byte @Nullable [] body) {
        Session session = tokens.session(headers);
        String version = headers.getHeaderString(MicroVersion.HEADER);
        Object json = Bodies.read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
        Answer answer =
                routes.answer(new Routes.Request(method, segments, query(uri), version, json, session, base(uri)));
        return Rendering.answer(answer, MicroVersion.requested(version));
    }

    private Response refuse(RuntimeException failure, HttpHeaders headers) {
        if (failure instanceof Problem problem && problem.code() == GatewayCode.NOT_AUTHENTICATED) {
            return Rendering.unauthorized(problem.detail(), tokens.challenge());
        }
        Fault fault = failure instanceof Bodies.UnknownType ? Fault.framework(415) : Fault.of(failure);
        if (fault.isOurs()) {
            LOG.error("A request failed", failure);
        } else if (fault.isPassing()) {
            LOG.warnf("A request cannot be served now: %s", failure.getMessage());
        }
        return Rendering.fault(fault, failure, version(headers), headers.getHeaderString(HttpHeaders.USER_AGENT));
    }

    /** The version to name in a refusal; the oldest when the one asked for is what was refused. */
    private static MicroVersion version(HttpHeaders headers) {
        try {
            return MicroVersion.requested(headers.getHeaderString(MicroVersion.HEADER));
        } catch (MicroVersion.NotAcceptable e) {
            return MicroVersion.OLDEST;
        }
    }

    private static List<String> path(UriInfo uri) {
        return uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static Map<String, String> query(UriInfo uri) {
        var query = new LinkedHashMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getLast()));
        return query;
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().toString().replaceFirst("/+$", "");
    }
}
