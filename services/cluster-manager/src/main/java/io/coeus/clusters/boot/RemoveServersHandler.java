// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.boot;

import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.cluster.ClusterCommand.RemoveServers;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.compute.Server;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;

/** Deletes the servers of nodes, then looks until all are gone. */
@ApplicationScoped
class RemoveServersHandler implements CommandHandler<RemoveServers, Undone> {
    private final NodeServers nodeServers;
    private final Ledger ledger;
    private final Patience patience;

    RemoveServersHandler(NodeServers nodeServers, Ledger ledger, Patience patience) {
        this.nodeServers = nodeServers;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<RemoveServers> command() {
        return RemoveServers.class;
    }

    @Override
    public Outcome<Undone> handle(RemoveServers command, Work work) {
        var clusterId = command.clusterId();
        command.nodeNames().forEach(name -> ledger.removing(NodeServers.entry(clusterId, name)));
        var servers = nodeServers.forDeletion(clusterId);
        var left = servers.listByTag(Tag.cluster(clusterId)).stream()
                .filter(server -> command.nodeNames().contains(server.name()))
                .toList();
        left.stream().filter(Predicate.not(Server::deleting)).forEach(server -> servers.delete(server.id()));
        if (left.isEmpty()) {
            command.nodeNames().forEach(name -> ledger.gone(NodeServers.entry(clusterId, name)));
            return Outcome.done(new Undone());
        }
        return Outcome.later("servers to be gone: " + String.join(", ", names(left)), patience.pause(work));
    }

    private static List<String> names(List<Server> servers) {
        return servers.stream().map(Server::name).toList();
    }
}
