// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.delegate;

import io.coeus.auth.grant.AuthCode;
import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.Grant.Given;
import io.coeus.auth.grant.GrantBook;
import io.coeus.auth.grant.IdentityService;
import io.coeus.auth.handover.Custody;
import io.coeus.auth.handover.Handover;
import io.coeus.contracts.auth.AuthCommand.DelegateCredential;
import io.coeus.contracts.auth.AuthReply.CredentialDelegated;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.openstack.identity.TokenInfo;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the credential a cluster lives on. The grant is written down before Keystone is asked and its secret right after,
 * so a crash leaves at most a credential whose secret nobody knows, which the next try replaces.
 */
@ApplicationScoped
class DelegateCredentialHandler implements CommandHandler<DelegateCredential, CredentialDelegated> {
    private final IdentityService identity;
    private final GrantBook book;
    private final Custody custody;

    DelegateCredentialHandler(IdentityService identity, GrantBook book, Custody custody) {
        this.identity = identity;
        this.book = book;
        this.custody = custody;
    }

    @Override
    public Class<DelegateCredential> command() {
        return DelegateCredential.class;
    }

    @Override
    public Outcome<CredentialDelegated> handle(DelegateCredential command, Work work) {
        Given given = book.given(command.clusterId()).orElseGet(() -> make(command));
        CredentialDelegated reply = new CredentialDelegated(command.clusterId(), given.method());
        return Outcome.done(reply, () -> custody.drop(command.handoverId()));
    }

    private Given make(DelegateCredential command) {
        Handover handover = custody.find(command.handoverId()).orElseThrow(DelegateCredentialHandler::gone);
        TokenInfo info = identity.validate(handover.token()).orElseThrow(DelegateCredentialHandler::gone);
        Grant intended = Grant.intended(
                command.clusterId(),
                handover.owner().projectId(),
                handover.owner().userId());
        return book.make(intended, () -> identity.give(intended, handover.token(), info));
    }

    private static Problem gone() {
        return new Problem(AuthCode.HANDOVER_GONE, "The token that was handed over for this cluster has run out.")
                .withRemedy("Delete the cluster and create it again with a new token.");
    }
}
