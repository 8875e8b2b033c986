// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.access;

import io.coeus.kernel.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * The rows one may see: those of a project, or all. Applied inside every query, so that no code path can forget it.
 *
 * @param project the only project whose rows are seen, or null for all
 */
public record Scope(@Nullable ProjectId project) {
    public static Scope everything() {
        return new Scope(null);
    }

    public static Scope of(ProjectId project) {
        return new Scope(project);
    }

    /** Whether rows of that project are seen. */
    public boolean covers(String projectId) {
        return project == null || project.value().equals(projectId);
    }
}
