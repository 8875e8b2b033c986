// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.InUse;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.network.NetworkCommand.UnexposeApi;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import io.coeus.openstack.loadbalancer.LoadBalancer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a cluster's load balancer away, with its port and floating IP. Without any there is nothing to do. */
@ApplicationScoped
class UnexposeApiHandler implements CommandHandler<UnexposeApi, Undone> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    UnexposeApiHandler(Clouds clouds, Ledger ledger, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<UnexposeApi> command() {
        return UnexposeApi.class;
    }

    @Override
    public Outcome<Undone> handle(UnexposeApi command, Work work) {
        var made = new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId()));
        var names = Stream.concat(
                        made.names(Kinds.LOAD_BALANCER).stream(),
                        // One that was refused, or not asked for any more, leaves its port.
                        made.names(Kinds.PORT).stream().filter(ClusterNames::isApi))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Outcome.done(new Undone());
        }
        var cloud = clouds.on(clouds.forDeletion(command.clusterId()));
        return InUse.retry(patience.pause(work), () -> remove(cloud, made, names, work));
    }

    private Outcome<Undone> remove(Cloud cloud, Made made, List<String> names, Work work) {
        var octavia = cloud.loadBalancing();
        var loadBalancers = octavia.loadBalancers();
        names.forEach(name -> RemoveNodePortsHandler.removeFloatingIp(name, cloud.networking(), made));
        var left = octavia.offered() ? loadBalancers.listByTag(made.tag()) : List.<LoadBalancer>of();
        left.stream().filter(seen -> !seen.deleting()).forEach(seen -> loadBalancers.delete(seen.id()));
        if (!left.isEmpty()) {
            return Outcome.later(
                    "load balancers to be gone: "
                            + String.join(
                                    ", ", left.stream().map(LoadBalancer::name).toList()),
                    patience.pause(work));
        }
        for (var name : names) {
            RemoveNodePortsHandler.removePort(name, cloud.networking(), made);
            made.remove(Kinds.LOAD_BALANCER, name, Optional::empty, loadBalancers::delete);
        }
        return Outcome.done(new Undone());
    }
}
