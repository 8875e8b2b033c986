// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

/** Decides how a problem looks on a path. A service with foreign error shapes brings its own bean. */
public interface ProblemRenderer {
    /** The answer that tells the problem. */
    Response render(ProblemBody problem, ContainerRequestContext request);
}
