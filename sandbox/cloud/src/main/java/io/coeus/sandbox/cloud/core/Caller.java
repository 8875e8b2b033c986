// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.Set;

/** Who calls: what a valid token says. The project is empty for a token without project scope. */
public record Caller(String userId, String userName, String projectId, Set<String> roles) {
    /** Whether the caller has the role admin. */
    public boolean admin() {
        return roles.contains("admin");
    }

    /** Whether the caller may see and change what this project owns. */
    public boolean owns(String project) {
        return admin() || (!projectId.isEmpty() && projectId.equals(project));
    }
}
