// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.authority;

import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthReply.ClusterCaCreated;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the authority of a cluster; a second call answers the first one's. */
@ApplicationScoped
class CreateClusterCaHandler implements CommandHandler<CreateClusterCa, ClusterCaCreated> {
    private final AuthorityDesk desk;
    private final Notary notary;

    CreateClusterCaHandler(AuthorityDesk desk, Notary notary) {
        this.desk = desk;
        this.notary = notary;
    }

    @Override
    public Class<CreateClusterCa> command() {
        return CreateClusterCa.class;
    }

    @Override
    public Outcome<ClusterCaCreated> handle(CreateClusterCa command, Work work) {
        String name = command.clusterName().isBlank() ? command.clusterId() : command.clusterName();
        String pem = desk.ensure(command.clusterId(), name).certificatePem();
        return Outcome.done(new ClusterCaCreated(pem, notary.fingerprint(pem)));
    }
}
