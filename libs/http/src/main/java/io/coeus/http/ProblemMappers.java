// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into an answer that tells the client what to do, and nothing about our insides. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemRenderer renderer;

    @Inject
    ProblemMappers(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, ContainerRequestContext request) {
        if (problem.kind() == Kind.DEFECT) {
            LOG.error("A request failed", problem);
        } else if (problem.kind() == Kind.UNAVAILABLE) {
            LOG.warnf("A request cannot be served now: %s", problem.getMessage());
        }
        return tell(ProblemBody.of(problem, ProblemBody.requestId(request)), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(MismatchedInputException e, ContainerRequestContext request) {
        return problem(BadJson.problem(e), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(JsonProcessingException e, ContainerRequestContext request) {
        return problem(BadJson.problem(e), request);
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, ContainerRequestContext request) {
        return problem(Violations.problem(e), request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, ContainerRequestContext request) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return problem(BadJson.problem(json), request);
        }
        Response given = e.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        return tell(HttpStatuses.body(given, ProblemBody.requestId(request)), request);
    }

    @ServerExceptionMapper
    public Response anything(Throwable e, ContainerRequestContext request) {
        if (e instanceof CompletionException && e.getCause() instanceof Problem problem) {
            return problem(problem, request);
        }
        String detail = "Coeus failed unexpectedly; its log has the cause under this request id.";
        return problem(new Problem(CommonCode.INTERNAL_DEFECT, detail, e), request);
    }

    private Response tell(ProblemBody body, ContainerRequestContext request) {
        return renderer.render(body, request);
    }
}
