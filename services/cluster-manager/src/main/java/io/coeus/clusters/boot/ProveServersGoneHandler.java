// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.boot;

import io.coeus.cloud.Patience;
import io.coeus.cloud.Proof;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.cluster.ClusterCommand.ProveNothingRemains;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks by tag for servers of a cluster that should be gone; deletes what it finds and looks again. */
@ApplicationScoped
class ProveServersGoneHandler implements CommandHandler<ProveNothingRemains, NothingRemains> {
    private final NodeServers nodeServers;
    private final Ledger ledger;
    private final Patience patience;

    ProveServersGoneHandler(NodeServers nodeServers, Ledger ledger, Patience patience) {
        this.nodeServers = nodeServers;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<ProveNothingRemains> command() {
        return ProveNothingRemains.class;
    }

    @Override
    public Outcome<NothingRemains> handle(ProveNothingRemains command, Work work) {
        var servers = nodeServers.forDeletion(command.clusterId());
        var left = servers.listByTag(Tag.cluster(command.clusterId()));
        if (!left.isEmpty()) {
            left.forEach(server -> servers.delete(server.id()));
            return Outcome.later(left.size() + " servers to be gone", patience.pause(work));
        }
        return Outcome.done(Proof.of(ledger, command.clusterId()));
    }
}
