// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem as clients see it: RFC 9457 with Coeus's members.
 *
 * @param type names the kind of problem; the same for all problems of one code
 * @param code stable name to match on
 * @param field the field of the request at fault
 * @param remedy what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String field,
        @Nullable String remedy,
        @Nullable String requestId) {
    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://coeus.io/problems/";
    private static final String RETRY_AFTER_SECONDS = "5";

    /** How a problem is told. */
    public static ProblemBody of(Problem problem, @Nullable String requestId) {
        String code = problem.code().name();
        return new ProblemBody(
                type(code),
                title(code),
                problem.kind().httpStatus(),
                code,
                problem.detail(),
                problem.field(),
                problem.remedy(),
                requestId);
    }

    /** The same with a status of HTTP's own that no code has. */
    static ProblemBody of(int status, String code, String detail, @Nullable String requestId) {
        return new ProblemBody(type(code), title(code), status, code, detail, null, null, requestId);
    }

    static ProblemBody unauthorized(ContainerRequestContext request) {
        String detail = "This path is for Coeus's own services, which show their token.";
        return of(401, "NOT_AUTHENTICATED", detail, requestId(request));
    }

    static @Nullable String requestId(ContainerRequestContext request) {
        Object id = request.getProperty(RequestIdFilter.PROPERTY);
        return id == null ? null : id.toString();
    }

    /** The answer with this body, and with the headers its status asks for. */
    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == Kind.UNAVAILABLE.httpStatus() || status == Kind.THROTTLED.httpStatus()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    private static String type(String code) {
        return TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String title(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
