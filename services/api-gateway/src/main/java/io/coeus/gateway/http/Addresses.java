// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses addresses with the character NUL: no name has it, and storage cannot even be asked for it. */
final class Addresses {
    private static final String NUL = "%00";

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        String query = address.getRawQuery();
        if (address.getRawPath().contains(NUL) || (query != null && query.contains(NUL))) {
            throw new Problem(CommonCode.MALFORMED_REQUEST, "The address has the character NUL, which nothing has.");
        }
    }
}
