// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Credentials users give away for one project, with roles they have there. Only the user may make them, and not with a
 * token that itself came from a restricted one.
 */
public interface ApplicationCredentials {
    /**
     * What to make.
     *
     * @param name unique among the user's
     * @param roles names; empty = all the token has
     * @param unrestricted whether it may make further ones and trusts
     * @param expiresAt null = never
     */
    record NewApplicationCredential(
            String name,
            String description,
            Set<String> roles,
            boolean unrestricted,
            @Nullable Instant expiresAt) {}

    /** What was made; the secret is never shown again. */
    record CreatedApplicationCredential(String id, String name, String projectId, Secret secret) {}

    /** One that exists. */
    record ApplicationCredentialView(String id, String name, String projectId) {}

    CreatedApplicationCredential create(NewApplicationCredential wanted);

    /** By its exact name among the session user's. */
    Optional<ApplicationCredentialView> findByName(String name);

    /** By its exact name among a user's; none when the user is gone. Another user's are an administrator's to see. */
    Optional<ApplicationCredentialView> findByName(String userId, String name);

    /** Deletes one of a user's; none there is fine. An administrator may delete another user's. */
    void delete(String userId, String id);
}
