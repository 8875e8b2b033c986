// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.openstack;

import static io.coeus.openstack.OpenStackCode.CONFLICT;
import static io.coeus.openstack.OpenStackCode.FORBIDDEN;
import static io.coeus.openstack.OpenStackCode.NOT_FOUND;
import static io.coeus.openstack.OpenStackCode.UNSUPPORTED;

import io.coeus.auth.grant.AuthCode;
import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.Grant.ByApplicationCredential;
import io.coeus.auth.grant.Grant.ByTrust;
import io.coeus.auth.grant.Grant.Given;
import io.coeus.kernel.Code;
import io.coeus.kernel.Problem;
import io.coeus.openstack.identity.ApplicationCredentials;
import io.coeus.openstack.identity.ApplicationCredentials.CreatedApplicationCredential;
import io.coeus.openstack.identity.ApplicationCredentials.NewApplicationCredential;
import io.coeus.openstack.identity.Delegation;
import io.coeus.openstack.identity.Trusts.NewTrust;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives a user's access to a cluster, as that user. Trusts have neither names nor tags, so one whose answer was lost stays
 * behind unused; application credentials are replaced by name.
 *
 * @param trustee id of the account trusts are given to; asked only when one is needed
 */
record Giving(Delegation user, Supplier<String> trustee, Set<String> roles) {
    /** Keystone before Queens, one that has them switched off, or a policy that keeps users from making them. */
    private static final Set<Code> NO_APPLICATION_CREDENTIALS = Set.of(NOT_FOUND, UNSUPPORTED, FORBIDDEN);

    Given give(Grant intended) {
        try {
            return applicationCredential(intended);
        } catch (Problem problem) {
            if (NO_APPLICATION_CREDENTIALS.contains(problem.code())) {
                return trust(problem);
            }
            throw problem;
        }
    }

    private Given applicationCredential(Grant intended) {
        try {
            return create(intended);
        } catch (Problem problem) {
            if (problem.code() != CONFLICT) {
                throw problem;
            }
            // A lost answer: its secret is never shown again, so it is of no use.
            ApplicationCredentials mine = user.applicationCredentials();
            mine.findByName(intended.name()).ifPresent(lost -> mine.delete(intended.userId(), lost.id()));
            return create(intended);
        }
    }

    private Given create(Grant intended) {
        CreatedApplicationCredential made = user.applicationCredentials()
                .create(new NewApplicationCredential(
                        intended.name(),
                        "Coeus acts with it for cluster " + intended.clusterId() + " and deletes it with the cluster.",
                        Set.of(),
                        false,
                        null));
        return new ByApplicationCredential(made.id(), made.secret());
    }

    private Given trust(Problem whyNoApplicationCredential) {
        try {
            return new ByTrust(user.trusts()
                    .create(new NewTrust(trustee.get(), roles, true, null))
                    .id());
        } catch (Problem problem) {
            if (problem.kind().retryable()) {
                throw problem;
            }
            throw new Problem(
                            AuthCode.CANNOT_DELEGATE,
                            "Keystone lets this user make neither an application credential nor a trust: "
                                    + whyNoApplicationCredential.detail(),
                            problem)
                    .withRemedy("Ask the cloud's operator to let users make application credentials.");
        }
    }
}
