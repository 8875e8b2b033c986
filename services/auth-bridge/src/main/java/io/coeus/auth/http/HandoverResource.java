// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.http;

import io.coeus.auth.handover.TakeToken;
import io.coeus.http.CurrentCaller;
import io.coeus.http.InternalHeaders;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Takes users' tokens into custody for the saga that delegates with them. */
@Path("/internal/v1/handovers")
@RunOnVirtualThread
public class HandoverResource {
    private final TakeToken takeToken;
    private final CurrentCaller caller;

    HandoverResource(TakeToken takeToken, CurrentCaller caller) {
        this.takeToken = takeToken;
        this.caller = caller;
    }

    /** Names a token without being one. */
    public record HandoverAnswer(String handoverId) {}

    @POST
    public HandoverAnswer take(@HeaderParam(InternalHeaders.AUTH_TOKEN) @Nullable String token) {
        if (token == null || token.isBlank()) {
            throw Problem.invalid(InternalHeaders.AUTH_TOKEN, "The header with the user's token is missing.");
        }
        return new HandoverAnswer(takeToken.from(caller.get(), new Secret(token)));
    }
}
