// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.http;

import io.coeus.auth.token.Tokens;
import io.coeus.cloud.AccessAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Gives managers tokens for the cloud. {@code refused} says that a service did not accept the last one. */
@Path("/internal/v1")
@RunOnVirtualThread
public class TokenResource {
    private static final String DELETE = "delete";

    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @POST
    @Path("/credentials/{id}/token")
    public AccessAnswer delegated(
            @PathParam("id") String id,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("refused") @DefaultValue("false") boolean refused) {
        return AccessAnswer.of(DELETE.equals(purpose) ? tokens.forDeletion(id, refused) : tokens.of(id, refused));
    }

    @POST
    @Path("/service-token")
    public AccessAnswer own(@QueryParam("refused") @DefaultValue("false") boolean refused) {
        return AccessAnswer.of(tokens.own(refused));
    }
}
