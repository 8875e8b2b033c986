// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.authority;

import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.auth.AuthCommand.DeleteClusterCa;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the authority of a cluster. */
@ApplicationScoped
class DeleteClusterCaHandler implements CommandHandler<DeleteClusterCa, Undone> {
    private final AuthorityDesk desk;

    DeleteClusterCaHandler(AuthorityDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<DeleteClusterCa> command() {
        return DeleteClusterCa.class;
    }

    @Override
    public Outcome<Undone> handle(DeleteClusterCa command, Work work) {
        desk.remove(command.clusterId());
        return Outcome.done(new Undone());
    }
}
