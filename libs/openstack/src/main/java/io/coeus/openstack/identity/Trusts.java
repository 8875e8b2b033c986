// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keystone trusts: one user lets another act with some of their roles in one project. */
public interface Trusts {
    /**
     * What to make; the truster is the session's user, in the session's project.
     *
     * @param roles names, at least one
     * @param expiresAt null = never
     */
    record NewTrust(
            String trusteeUserId,
            Set<String> roles,
            boolean impersonation,
            @Nullable Instant expiresAt) {}

    /** One that exists. */
    record Trust(String id, String trusterUserId, String trusteeUserId, String projectId) {}

    Trust create(NewTrust wanted);

    /** Those the session's user gave. */
    List<Trust> given();

    /** Deletes; none there is fine. */
    void delete(String id);
}
