// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Problem details on all paths. */
@Singleton
@DefaultBean
final class PlainRenderer implements ProblemRenderer {
    @Override
    public Response render(ProblemBody problem, ContainerRequestContext request) {
        return problem.response();
    }
}
