// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Caller;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.kernel.UserId;
import io.coeus.messaging.runtime.LogContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets only Coeus's own services call {@code /internal/}, and believes them who they call for. */
public final class InternalFilter {
    private static final int AFTER_REQUEST_ID = RequestIdFilter.FIRST + 10;
    private static final String BEARER = "Bearer ";

    private final Secret token;
    private final CurrentCaller current;

    @Inject
    InternalFilter(HttpConfig config, CurrentCaller current) {
        this.token = new Secret(config.token());
        this.current = current;
    }

    @ServerRequestFilter(preMatching = true, priority = AFTER_REQUEST_ID)
    public @Nullable Response check(ContainerRequestContext request) {
        if (!request.getUriInfo().getRequestUri().getPath().startsWith(InternalHeaders.INTERNAL_PATH)) {
            return null;
        }
        if (!knows(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            return ProblemBody.unauthorized(request).response();
        }
        caller(request);
        return null;
    }

    /** Compared as secrets are: in a time that tells nothing. */
    private boolean knows(@Nullable String authorization) {
        return authorization != null
                && authorization.startsWith(BEARER)
                && token.equals(new Secret(authorization.substring(BEARER.length())));
    }

    private void caller(ContainerRequestContext request) {
        String user = request.getHeaderString(InternalHeaders.USER_ID);
        String project = request.getHeaderString(InternalHeaders.PROJECT_ID);
        if (user == null || project == null) {
            return;
        }
        current.set(new Caller(
                new UserId(user),
                HeaderText.read(Objects.requireNonNullElse(request.getHeaderString(InternalHeaders.USER_NAME), user)),
                new ProjectId(project),
                HeaderText.read(
                        Objects.requireNonNullElse(request.getHeaderString(InternalHeaders.PROJECT_NAME), project)),
                roles(request.getHeaderString(InternalHeaders.ROLES)),
                request.getHeaderString(InternalHeaders.DOMAIN_ID)));
        MDC.put(LogContext.PROJECT_ID, project);
    }

    private static Set<String> roles(@Nullable String header) {
        return header == null
                ? Set.of()
                : Stream.of(header.split(","))
                        .map(String::strip)
                        .filter(role -> !role.isEmpty())
                        .collect(Collectors.toSet());
    }
}
