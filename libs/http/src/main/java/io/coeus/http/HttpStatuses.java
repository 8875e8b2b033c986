// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for what HTTP itself refuses. */
final class HttpStatuses {
    private HttpStatuses() {}

    static ProblemBody body(Response given, @Nullable String requestId) {
        int status = given.getStatus();
        String detail =
                switch (status) {
                    case 404 -> "There is nothing at this path.";
                    case 405 -> "This path does not have that method.";
                    case 406 -> "This cannot be given in a form the client accepts.";
                    case 413 -> "The body is too large.";
                    case 415 -> "The body has a content type that is not understood here; send application/json.";
                    default -> "The request was refused.";
                };
        return ProblemBody.of(status, code(given), detail, requestId);
    }

    private static String code(Response given) {
        Response.Status known = Response.Status.fromStatusCode(given.getStatus());
        return known == null
                ? "HTTP_" + given.getStatus()
                : known.getReasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    }
}
