// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.gateway.GatewayCode;
import io.coeus.gateway.Spelling;
import io.coeus.gateway.magnum.Fault;
import io.coeus.http.ProblemBody;
import io.coeus.http.ProblemRenderer;
import io.coeus.kernel.CommonCode;
import io.coeus.messaging.wire.WireJson;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Problem details where the unified API and the nodes are, Magnum's shape everywhere else. */
@Singleton
final class GatewayProblems implements ProblemRenderer {
    private static final Pattern OURS = Pattern.compile("/(api|internal|node|q)(/.*)?");

    /** Statuses that the kinds of problems do not know. */
    private static final Map<String, Integer> STATUSES = Map.of(
            GatewayCode.NOT_AUTHENTICATED.name(), 401,
            GatewayCode.VERSION_MISMATCH.name(), 412,
            GatewayCode.BODY_TOO_LARGE.name(), 413,
            CommonCode.IDEMPOTENCY_KEY_REUSED.name(), 422);

    private final Tokens tokens;

    @Inject
    GatewayProblems(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Response render(ProblemBody problem, ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (!OURS.matcher(path).matches()) {
            Fault fault = Fault.client(problem.status(), Objects.requireNonNullElse(problem.detail(), ""));
            return Response.status(problem.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(WireJson.write(fault.body()))
                    .build();
        }
        Response answer = withStatus(problem).response();
        return answer.getStatus() == 401
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.WWW_AUTHENTICATE, null)
                        .header(HttpHeaders.WWW_AUTHENTICATE, tokens.challenge())
                        .build()
                : answer;
    }

    private static ProblemBody withStatus(ProblemBody problem) {
        String code = Objects.requireNonNullElse(problem.code(), "");
        return new ProblemBody(
                problem.type(),
                problem.title(),
                STATUSES.getOrDefault(code, problem.status()),
                problem.code(),
                problem.detail(),
                camel(problem.field()),
                problem.remedy(),
                problem.requestId());
    }

    /** The unified API's spelling of a field, whichever API its owner thinks in. */
    private static @Nullable String camel(@Nullable String field) {
        return field == null ? null : Spelling.camel(field);
    }
}
