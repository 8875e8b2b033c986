// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.token;

import io.coeus.auth.AuthConfig;
import io.coeus.auth.grant.AuthCode;
import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.GrantBook;
import io.coeus.auth.grant.IdentityService;
import io.coeus.kernel.Problem;
import io.coeus.openstack.identity.CloudAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tokens for managers, kept in memory until shortly before they expire. Safe for use by many threads. */
@ApplicationScoped
public class Tokens {
    private static final String OWN = "";

    private final IdentityService identity;
    private final GrantBook book;
    private final AccessCache cache;

    Tokens(IdentityService identity, GrantBook book, AuthConfig config, Clock clock) {
        this.identity = identity;
        this.book = book;
        this.cache = new AccessCache(config.tokens(), clock);
    }

    /**
     * A token with what a user gave a cluster.
     *
     * @param refused true when a service did not accept the last one
     * @throws Problem CREDENTIAL_UNKNOWN or CREDENTIAL_REVOKED
     */
    public CloudAccess of(String clusterId, boolean refused) {
        Grant grant = book.find(clusterId)
                .filter(found -> found.given() != null)
                .orElseThrow(() -> new Problem(
                        AuthCode.CREDENTIAL_UNKNOWN, "The cluster " + clusterId + " has no credential for the cloud."));
        return cache.get(clusterId, refused, () -> identity.use(grant));
    }

    /** As {@link #of}, and a token of Coeus's own account when that cannot be had: what was made can be deleted always. */
    public CloudAccess forDeletion(String clusterId, boolean refused) {
        try {
            return of(clusterId, refused);
        } catch (Problem problem) {
            if (problem.code() != AuthCode.CREDENTIAL_REVOKED && problem.code() != AuthCode.CREDENTIAL_UNKNOWN) {
                throw problem;
            }
            return acrossProjects(own(refused));
        }
    }

    /** A token of Coeus's own account. */
    public CloudAccess own(boolean refused) {
        return cache.get(OWN, refused, identity::own);
    }

    /** Drops what is kept for a cluster. */
    public void forget(String clusterId) {
        cache.drop(clusterId);
    }

    private static CloudAccess acrossProjects(CloudAccess own) {
        return new CloudAccess(own.token(), own.expiresAt(), own.projectId(), own.userId(), own.endpoints(), true);
    }
}
