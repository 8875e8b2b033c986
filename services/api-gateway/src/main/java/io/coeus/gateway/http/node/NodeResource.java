// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.node;

import io.coeus.gateway.GatewayCode;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What booted nodes send. They have no account: a one-time token in the body lets them join, the bearer they got for it
 * lets them report and ask for their volumes, and cluster-manager looks at both. Nothing of it is read or logged here.
 */
@Path("/node/v1")
@RunOnVirtualThread
public class NodeResource {
    private static final int LONGEST_BODY = 64 * 1024;
    private static final String BEARER = "bearer ";

    private final Relay relay;
    private final RateLimit limit;
    private final Clock clock;

    @Inject
    NodeResource(Relay relay, NodeConfig config, Clock clock) {
        this.relay = relay;
        this.limit = new RateLimit(config.burst(), config.perSecond());
        this.clock = clock;
    }

    @POST
    @Path("join")
    @Operation(hidden = true)
    public Response join(@Context HttpServerRequest request, byte @Nullable [] body) {
        return pass("join", request, body, null);
    }

    @POST
    @Path("report")
    @Operation(hidden = true)
    public Response report(
            @Context HttpServerRequest request,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            byte @Nullable [] body) {
        return pass("report", request, body, bearer(authorization));
    }

    @POST
    @Path("volumes")
    @Operation(hidden = true)
    public Response volumes(
            @Context HttpServerRequest request,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            byte @Nullable [] body) {
        return pass("volumes", request, body, bearer(authorization));
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private Response pass(String verb, HttpServerRequest request, byte @Nullable [] body, @Nullable String token) {
        String source =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (!limit.allows(source, clock.instant())) {
            throw new Problem(CommonCode.TOO_MANY_REQUESTS, "This address sends too much; try again shortly.");
        }
        byte[] content = body == null ? new byte[0] : body;
        if (content.length > LONGEST_BODY) {
            throw new Problem(GatewayCode.BODY_TOO_LARGE, "The body has more than " + LONGEST_BODY + " bytes.");
        }
        HttpResponse<byte[]> answer = relay.post(verb, content, token);
        Response.ResponseBuilder response = Response.status(answer.statusCode());
        answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).ifPresent(type -> response.type(type));
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
