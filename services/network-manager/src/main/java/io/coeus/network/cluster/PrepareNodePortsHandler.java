// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.contracts.network.NetworkCommand.NodePort;
import io.coeus.contracts.network.NetworkCommand.PrepareNodePorts;
import io.coeus.contracts.network.NetworkReply.NodeAddress;
import io.coeus.contracts.network.NetworkReply.NodePortsReady;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.network.FloatingIps.FloatingIp;
import io.coeus.openstack.network.FloatingIps.NewFloatingIp;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Ports.NewPort;
import io.coeus.openstack.network.Ports.Port;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a port for each node and, where wanted, a floating IP that leads to it. */
@ApplicationScoped
class PrepareNodePortsHandler implements CommandHandler<PrepareNodePorts, NodePortsReady> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Transactions transactions;
    private final ClusterNetworks networks;

    PrepareNodePortsHandler(Clouds clouds, Ledger ledger, Transactions transactions, ClusterNetworks networks) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.transactions = transactions;
        this.networks = networks;
    }

    @Override
    public Class<PrepareNodePorts> command() {
        return PrepareNodePorts.class;
    }

    @Override
    public Outcome<NodePortsReady> handle(PrepareNodePorts command, Work work) {
        var network = transactions
                .inTransaction(() -> networks.find(command.clusterId()))
                .orElseThrow(() -> Problem.notFound("network of cluster", command.clusterId()));
        var neutron = clouds.on(clouds.of(command.credentialId())).networking();
        var made = new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId()));
        var ports = ports(command.nodes(), network, neutron, made).stream()
                .collect(Collectors.toMap(Port::name, Function.identity(), (older, newer) -> older));
        return Outcome.done(new NodePortsReady(addresses(command.nodes(), ports, network, neutron, made)));
    }

    /** As they were made, or as they are listed where an earlier try made some. */
    private static List<Port> ports(List<NodePort> nodes, ClusterNetwork network, Networking neutron, Made made) {
        var fresh = new ArrayList<Port>();
        made.ensureAll(
                Kinds.PORT,
                nodes.stream().map(NodePort::nodeName).toList(),
                () -> nodes.stream()
                        .flatMap(node -> neutron.ports().findByName(node.nodeName(), made.tag()).stream())
                        .collect(Collectors.toMap(Port::name, Port::id)),
                missing -> {
                    fresh.addAll(neutron.ports().createAll(wanted(missing, nodes, network, made)));
                    return fresh.stream().map(Port::id).toList();
                });
        return fresh.size() == nodes.size() ? fresh : neutron.ports().listByTag(made.tag());
    }

    private static List<NewPort> wanted(List<String> names, List<NodePort> nodes, ClusterNetwork network, Made made) {
        return nodes.stream()
                .filter(node -> names.contains(node.nodeName()))
                .map(node -> wanted(node, network, made))
                .toList();
    }

    private static NewPort wanted(NodePort node, ClusterNetwork network, Made made) {
        var group = node.role().equals("master") ? network.masterGroupId() : network.workerGroupId();
        return new NewPort(node.nodeName(), made.tag(), network.networkId(), network.subnetId(), null, List.of(group));
    }

    private static List<NodeAddress> addresses(
            List<NodePort> nodes, Map<String, Port> ports, ClusterNetwork network, Networking neutron, Made made) {
        var addresses = new ArrayList<NodeAddress>();
        for (var node : nodes) {
            var port = Objects.requireNonNull(ports.get(node.nodeName()), "a port that was just made");
            var floating = node.floatingIp() ? floatingIp(node.nodeName(), port.id(), network, neutron, made) : null;
            addresses.add(new NodeAddress(node.nodeName(), port.id(), port.ip(), floating));
        }
        return List.copyOf(addresses);
    }

    static @Nullable String floatingIp(
            String owner, String portId, ClusterNetwork network, Networking neutron, Made made) {
        if (network.externalNetworkId() == null) {
            return null;
        }
        var name = ClusterNames.floatingIp(owner);
        var wanted = new NewFloatingIp(name, made.tag(), network.externalNetworkId(), portId);
        var fresh = new ArrayList<FloatingIp>();
        var id = made.ensure(
                Kinds.FLOATING_IP,
                name,
                () -> neutron.floatingIps().findByName(name, made.tag()),
                () -> {
                    fresh.add(neutron.floatingIps().create(wanted));
                    return fresh.getFirst();
                },
                FloatingIp::id);
        return fresh.stream()
                .findFirst()
                .or(() -> neutron.floatingIps().find(id))
                .map(FloatingIp::ip)
                .orElseThrow(() -> Problem.notFound("floating IP", id));
    }
}
