// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.access.Policy;
import io.coeus.gateway.access.Right;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.http.Tokens;
import io.coeus.http.InternalHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * The way into the unified API: whoever wants to read or write goes through {@link #enter} and gets, with the right he
 * has, the rows he may see.
 */
@RequestScoped
public class Door {
    private static final String API = "/api/v1";

    private final Tokens tokens;
    private @Nullable Session session;

    @Inject
    Door(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a caller came in with. */
    record Entry(Session session, Scope scope) {}

    /**
     * Checks the right.
     *
     * @throws io.coeus.kernel.Problem NOT_ALLOWED when the caller does not have it
     */
    Entry enter(Right right) {
        Session current = Objects.requireNonNull(session, "The filter did not run");
        Policy.require(right, current.caller());
        return new Entry(current, Policy.scope(right, current.caller()));
    }

    /** Runs before bodies are read, on the thread that may block. */
    @ServerRequestFilter
    public void authenticate(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getPath().startsWith(API)) {
            session = tokens.session(
                    request.getHeaderString(InternalHeaders.AUTH_TOKEN),
                    request.getHeaderString(HttpHeaders.AUTHORIZATION));
        }
    }
}
