// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.InUse;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.network.NetworkCommand.RemoveClusterNetwork;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Networks.Network;
import io.coeus.openstack.network.Routers.Router;
import io.coeus.openstack.network.SecurityGroups.SecurityGroup;
import io.coeus.openstack.network.Subnets.Subnet;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes what was made for a cluster's network, in the order Neutron wants it; what was taken over stays. */
@ApplicationScoped
class RemoveClusterNetworkHandler implements CommandHandler<RemoveClusterNetwork, Undone> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final ClusterNetworks networks;
    private final Patience patience;

    RemoveClusterNetworkHandler(Clouds clouds, Ledger ledger, ClusterNetworks networks, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.networks = networks;
        this.patience = patience;
    }

    @Override
    public Class<RemoveClusterNetwork> command() {
        return RemoveClusterNetwork.class;
    }

    @Override
    public Outcome<Undone> handle(RemoveClusterNetwork command, Work work) {
        var neutron = clouds.on(clouds.forDeletion(command.clusterId())).networking();
        var made = new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId()));
        return InUse.retry(patience.pause(work), () -> {
            removeRouters(neutron, made);
            removeSubnets(neutron, made);
            removeNetworks(neutron, made);
            removeGroups(neutron, made);
            return Outcome.done(new Undone(), () -> networks.remove(command.clusterId()));
        });
    }

    private static void removeRouters(Networking neutron, Made made) {
        for (var name : made.names(Kinds.ROUTER)) {
            made.remove(
                    Kinds.ROUTER,
                    name,
                    () -> neutron.routers().findByName(name, made.tag()).map(Router::id),
                    id -> {
                        neutron.subnets().listByTag(made.tag()).forEach(subnet -> neutron.routers()
                                .detach(id, subnet.id()));
                        neutron.routers().delete(id);
                    });
        }
    }

    private static void removeSubnets(Networking neutron, Made made) {
        for (var name : made.names(Kinds.SUBNET)) {
            made.remove(
                    Kinds.SUBNET,
                    name,
                    () -> neutron.subnets().findByName(name, made.tag()).map(Subnet::id),
                    neutron.subnets()::delete);
        }
    }

    private static void removeNetworks(Networking neutron, Made made) {
        for (var name : made.names(Kinds.NETWORK)) {
            made.remove(
                    Kinds.NETWORK,
                    name,
                    () -> neutron.networks().findByName(name, made.tag()).map(Network::id),
                    neutron.networks()::delete);
        }
    }

    private static void removeGroups(Networking neutron, Made made) {
        for (var name : made.names(Kinds.SECURITY_GROUP)) {
            made.remove(
                    Kinds.SECURITY_GROUP,
                    name,
                    () -> neutron.securityGroups().findByName(name, made.tag()).map(SecurityGroup::id),
                    neutron.securityGroups()::delete);
        }
    }
}
