// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.handover;

import static io.coeus.auth.grant.AuthCode.CANNOT_DELEGATE;
import static io.coeus.auth.grant.AuthCode.TOKEN_REFUSED;

import io.coeus.auth.grant.IdentityService;
import io.coeus.auth.handover.Handover.Owner;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.identity.TokenInfo;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes a user's token into custody. A token that no credential can be delegated with is refused at once, while the user
 * waits. Every call makes a new handover; one that is never used runs out.
 */
@ApplicationScoped
public class TakeToken {
    private final IdentityService identity;
    private final Custody custody;

    TakeToken(IdentityService identity, Custody custody) {
        this.identity = identity;
        this.custody = custody;
    }

    /**
     * Answers the handover's id.
     *
     * @throws Problem TOKEN_REFUSED, NOT_ALLOWED when the token is somebody else's, or CANNOT_DELEGATE
     */
    public String from(Caller caller, Secret token) {
        TokenInfo info = identity.validate(token)
                .orElseThrow(() -> new Problem(TOKEN_REFUSED, "Keystone does not accept the token.")
                        .withRemedy("Get a new token and try again."));
        Caller owner = info.caller().orElseThrow(() -> new Problem(TOKEN_REFUSED, "The token is for no project.")
                .withRemedy("Get a token that is scoped to the project the cluster is for."));
        if (!owner.userId().equals(caller.userId()) || !owner.projectId().equals(caller.projectId())) {
            throw new Problem(CommonCode.NOT_ALLOWED, "The token belongs to another user or project than the caller.");
        }
        refuseWhatCannotDelegate(info);
        return custody.keep(
                token, new Owner(owner.userId().value(), owner.projectId().value()), info.expiresAt());
    }

    private static void refuseWhatCannotDelegate(TokenInfo info) {
        if (info.restricted()) {
            throw new Problem(
                            CANNOT_DELEGATE,
                            "The token was got with a restricted application credential, and Keystone lets no cluster "
                                    + "credential be made with such a token.")
                    .withRemedy("Use a password, or an application credential that was made with --unrestricted.");
        }
        if (info.trustId() != null) {
            throw new Problem(
                            CANNOT_DELEGATE,
                            "The token was got through a trust, and Keystone lets no cluster credential be made with "
                                    + "such a token.")
                    .withRemedy("Use a token of your own, got with your password.");
        }
    }
}
