// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.contracts.network.NetworkCommand.PrepareClusterNetwork;
import io.coeus.contracts.network.NetworkReply.ClusterNetworkReady;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Networks.Network;
import io.coeus.openstack.network.Routers.Router;
import io.coeus.openstack.network.SecurityGroups.Ingress;
import io.coeus.openstack.network.SecurityGroups.SecurityGroup;
import io.coeus.openstack.network.Subnets.NewSubnet;
import io.coeus.openstack.network.Subnets.Subnet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes or takes over a cluster's network, and makes its security groups. */
@ApplicationScoped
class PrepareClusterNetworkHandler implements CommandHandler<PrepareClusterNetwork, ClusterNetworkReady> {
    private static final int SSH = 22;
    private static final int FIRST_NODE_PORT = 30000;
    private static final int LAST_NODE_PORT = 32767;

    private final Clouds clouds;
    private final Ledger ledger;
    private final ClusterNetworks networks;

    PrepareClusterNetworkHandler(Clouds clouds, Ledger ledger, ClusterNetworks networks) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.networks = networks;
    }

    @Override
    public Class<PrepareClusterNetwork> command() {
        return PrepareClusterNetwork.class;
    }

    @Override
    public Outcome<ClusterNetworkReady> handle(PrepareClusterNetwork command, Work work) {
        var neutron = clouds.on(clouds.of(command.credentialId())).networking();
        var tag = Tag.cluster(command.clusterId());
        var made = new Made(ledger, command.clusterId(), tag);
        var networkId = network(command, neutron, made);
        var subnetId = subnet(command, neutron, made, networkId);
        var routerId = router(command, neutron, made, subnetId);
        var masters = group(command, neutron, made, "master");
        var workers = group(command, neutron, made, "worker");
        open(command, neutron, masters, workers);
        var network = new ClusterNetwork(
                command.clusterId(), networkId, subnetId, routerId, command.externalNetworkId(), masters, workers);
        return Outcome.done(new ClusterNetworkReady(networkId, subnetId, routerId), () -> networks.save(network));
    }

    private static String network(PrepareClusterNetwork command, Networking neutron, Made made) {
        if (command.fixedNetworkId() != null) {
            return command.fixedNetworkId();
        }
        var name = ClusterNames.network(command.namePrefix());
        return made.ensure(
                Kinds.NETWORK,
                name,
                () -> neutron.networks().findByName(name, made.tag()),
                () -> neutron.networks().create(name, made.tag()),
                Network::id);
    }

    private static String subnet(PrepareClusterNetwork command, Networking neutron, Made made, String networkId) {
        if (command.fixedSubnetId() != null) {
            return command.fixedSubnetId();
        }
        if (command.fixedNetworkId() != null) {
            return neutron.subnets().listByNetwork(networkId).stream()
                    .findFirst()
                    .map(Subnet::id)
                    .orElseThrow(() -> Problem.invalid("fixed_network", "Network " + networkId + " has no subnet."));
        }
        var name = ClusterNames.subnet(command.namePrefix());
        return made.ensure(
                Kinds.SUBNET,
                name,
                () -> neutron.subnets().findByName(name, made.tag()),
                () -> neutron.subnets()
                        .create(new NewSubnet(name, made.tag(), networkId, command.cidr(), command.dnsNameservers())),
                Subnet::id);
    }

    private static @Nullable String router(
            PrepareClusterNetwork command, Networking neutron, Made made, String subnetId) {
        if (command.fixedNetworkId() != null || command.externalNetworkId() == null) {
            return null;
        }
        var name = ClusterNames.router(command.namePrefix());
        var routerId = made.ensure(
                Kinds.ROUTER,
                name,
                () -> neutron.routers().findByName(name, made.tag()),
                () -> neutron.routers().create(name, made.tag(), command.externalNetworkId()),
                Router::id);
        neutron.routers().attach(routerId, subnetId);
        return routerId;
    }

    private static String group(PrepareClusterNetwork command, Networking neutron, Made made, String role) {
        var name = ClusterNames.group(command.namePrefix(), role);
        return made.ensure(
                Kinds.SECURITY_GROUP,
                name,
                () -> neutron.securityGroups().findByName(name, made.tag()),
                () -> neutron.securityGroups().create(name, made.tag()),
                SecurityGroup::id);
    }

    private static void open(PrepareClusterNetwork command, Networking neutron, String masters, String workers) {
        var inside = List.of(Ingress.fromGroup(masters), Ingress.fromGroup(workers));
        neutron.securityGroups()
                .allow(masters, and(inside, Ingress.tcp(SSH, null), Ingress.tcp(command.apiPort(), null)));
        neutron.securityGroups()
                .allow(
                        workers,
                        and(
                                inside,
                                Ingress.tcp(SSH, null),
                                new Ingress("tcp", FIRST_NODE_PORT, LAST_NODE_PORT, null, null)));
    }

    private static List<Ingress> and(List<Ingress> inside, Ingress... outside) {
        return Stream.concat(inside.stream(), Stream.of(outside)).toList();
    }
}
