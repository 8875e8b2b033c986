// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.revoke;

import io.coeus.auth.grant.GrantBook;
import io.coeus.auth.grant.IdentityService;
import io.coeus.auth.token.Tokens;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.auth.AuthCommand.RevokeCredential;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the credential of a cluster back. What is gone already, or never was, is done. */
@ApplicationScoped
class RevokeCredentialHandler implements CommandHandler<RevokeCredential, Undone> {
    private final IdentityService identity;
    private final GrantBook book;
    private final Tokens tokens;

    RevokeCredentialHandler(IdentityService identity, GrantBook book, Tokens tokens) {
        this.identity = identity;
        this.book = book;
        this.tokens = tokens;
    }

    @Override
    public Class<RevokeCredential> command() {
        return RevokeCredential.class;
    }

    @Override
    public Outcome<Undone> handle(RevokeCredential command, Work work) {
        book.find(command.clusterId()).ifPresent(grant -> book.unmake(grant, identity));
        tokens.forget(command.clusterId());
        return Outcome.done(new Undone());
    }
}
