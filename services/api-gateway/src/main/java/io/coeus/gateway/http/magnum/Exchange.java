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
import java.util.Set;
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
        if (method.equals("GET") && path.isEmpty()) {
            return Rendering.document(Discovery.root(base(uri)));
        }
        try {
            return enter(method, resource(path), uri, headers, body);
        } catch (RuntimeException failure) {
            return refuse(failure, headers);
        }
    }

    /** What can be asked of a path; nobody needs a token to know. */
    Response options(UriInfo uri) {
        List<String> segments = resource(path(uri));
        Set<String> methods = segments.isEmpty() ? Set.of("GET", "HEAD") : routes.methods(segments);
        if (methods.isEmpty()) {
            throw new NotFoundException();
        }
        return Response.ok().allow(methods).build();
    }

    private Response enter(
            String method, List<String> segments, UriInfo uri, HttpHeaders headers, byte @Nullable [] body) {
        String version = headers.getHeaderString(MicroVersion.HEADER);
        if (method.equals("GET") && segments.isEmpty()) {
            return Rendering.answer(
                    new Answer(200, Discovery.version(base(uri)), null), MicroVersion.requested(version));
        }
        Session session = tokens.session(headers);
        Object json = Bodies.read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
        Answer answer =
                routes.answer(new Routes.Request(method, segments, query(uri), version, json, session, base(uri)));
        return Rendering.answer(answer, MicroVersion.requested(version));
    }

    private Response refuse(RuntimeException failure, HttpHeaders headers) {
        if (failure instanceof Problem problem && problem.code() == GatewayCode.NOT_AUTHENTICATED) {
            return Rendering.unauthorized(problem.detail(), tokens.challenge());
        }
        Fault fault =
                failure instanceof Bodies.UnknownType type ? Fault.framework(415, type.detail()) : Fault.of(failure);
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

    /** The path without the version, which may be left out. */
    private static List<String> resource(List<String> path) {
        return !path.isEmpty() && path.getFirst().equals(VERSION) ? path.subList(1, path.size()) : path;
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
