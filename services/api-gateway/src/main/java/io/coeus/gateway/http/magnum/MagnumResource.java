// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Everything below {@code /} that no other resource has: the Magnum API, with and without {@code /v1}. Which calls there
 * are is in {@link io.coeus.gateway.magnum.Routes}; bodies are taken whatever their content type is, since clients send
 * empty ones as anything.
 */
@Path("/{path:.*}")
@RunOnVirtualThread
public class MagnumResource {
    private final Exchange exchange;

    @Inject
    MagnumResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        return exchange.answer("GET", uri, headers, null);
    }

    @POST
    @Operation(hidden = true)
    public Response post(@Context UriInfo uri, @Context HttpHeaders headers, byte @Nullable [] body) {
        return exchange.answer("POST", uri, headers, body);
    }

    @PATCH
    @Operation(hidden = true)
    public Response patch(@Context UriInfo uri, @Context HttpHeaders headers, byte @Nullable [] body) {
        return exchange.answer("PATCH", uri, headers, body);
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response options(@Context UriInfo uri) {
        return exchange.options(uri);
    }

    @PUT
    @Operation(hidden = true)
    public Response put(@Context UriInfo uri, @Context HttpHeaders headers) {
        return exchange.answer("PUT", uri, headers, null);
    }

    @DELETE
    @Operation(hidden = true)
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        return exchange.answer("DELETE", uri, headers, null);
    }
}
