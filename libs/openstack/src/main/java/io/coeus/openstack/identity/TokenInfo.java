// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Caller;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Keystone says about a token; not the token itself.
 *
 * @param project null for a token without a project
 * @param methods how the token was got, such as {@code password} or {@code application_credential}
 * @param applicationCredentialId set when it was got with one
 * @param restricted true when that one may make no further credentials and trusts
 * @param trustId set when it was got through a trust
 */
public record TokenInfo(
        Named user,
        @Nullable Named project,
        Set<String> roles,
        Set<String> methods,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable String applicationCredentialId,
        boolean restricted,
        @Nullable String trustId,
        Catalog catalog) {
    /** Something with an id and a name in a domain. */
    public record Named(String id, String name, String domainId, String domainName) {}

    public TokenInfo {
        roles = Set.copyOf(roles);
        methods = Set.copyOf(methods);
    }

    /** The caller this token stands for; empty without a project, since everything in Coeus belongs to one. */
    public Optional<Caller> caller() {
        if (project == null) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                new UserId(user.id()),
                user.name(),
                new ProjectId(project.id()),
                project.name(),
                roles,
                user.domainId()));
    }
}
