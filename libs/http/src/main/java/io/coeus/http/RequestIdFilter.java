// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.kernel.RequestId;
import io.coeus.messaging.runtime.LogContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives every request an id: the caller's, or a new one. It is in every log line and in the answer. */
public final class RequestIdFilter {
    static final String PROPERTY = "io.coeus.request-id";
    static final int FIRST = 10;

    private final Ids ids;

    @Inject
    RequestIdFilter(Ids ids) {
        this.ids = ids;
    }

    @ServerRequestFilter(preMatching = true, priority = FIRST)
    public void request(ContainerRequestContext request) {
        String id = given(request.getHeaderString(InternalHeaders.REQUEST_ID));
        if (id == null) {
            id = given(request.getHeaderString(InternalHeaders.OPENSTACK_REQUEST_ID));
        }
        if (id == null) {
            id = ids.request().value();
        }
        request.setProperty(PROPERTY, id);
        MDC.put(LogContext.REQUEST_ID, id);
    }

    @ServerResponseFilter
    public void response(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(PROPERTY);
        if (id != null) {
            response.getHeaders().putSingle(InternalHeaders.REQUEST_ID, id);
            response.getHeaders().putSingle(InternalHeaders.OPENSTACK_REQUEST_ID, id);
        }
    }

    /** An id that would not be safe in logs is as good as none. */
    private static @Nullable String given(@Nullable String id) {
        try {
            return id == null ? null : new RequestId(id).value();
        } catch (Problem e) {
            return null;
        }
    }
}
