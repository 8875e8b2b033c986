// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done: a user acting in a project with some roles, as Keystone confirmed it. Holds no
 * token, so it may be logged and put into messages. Role names compare without regard to case, as in Keystone.
 */
public record Caller(
        UserId userId,
        String userName,
        ProjectId projectId,
        String projectName,
        Set<String> roles,
        @Nullable String domainId) {
    private static final String ADMIN = "admin";

    public Caller {
        roles = roles.stream().map(role -> role.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAdmin() {
        return hasRole(ADMIN);
    }

    public boolean hasRole(String role) {
        return roles.contains(role.toLowerCase(Locale.ROOT));
    }

    /** Whether this caller may touch what belongs to {@code owner}. */
    public boolean mayAct(ProjectId owner) {
        return isAdmin() || projectId.equals(owner);
    }
}
