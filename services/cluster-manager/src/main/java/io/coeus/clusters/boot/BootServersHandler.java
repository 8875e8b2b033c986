// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.boot;

import io.coeus.cloud.Patience;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Node;
import io.coeus.contracts.cluster.ClusterCommand.BootServers;
import io.coeus.contracts.cluster.ClusterReply.ServersBooted;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.compute.NewServer;
import io.coeus.openstack.compute.Server;
import io.coeus.openstack.compute.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Boots a server for each node, then looks until all are ACTIVE. */
@ApplicationScoped
class BootServersHandler implements CommandHandler<BootServers, ServersBooted> {
    private final NodeServers nodeServers;
    private final Ledger ledger;
    private final UserData userData;
    private final Patience patience;

    BootServersHandler(NodeServers nodeServers, Ledger ledger, UserData userData, Patience patience) {
        this.nodeServers = nodeServers;
        this.ledger = ledger;
        this.userData = userData;
        this.patience = patience;
    }

    @Override
    public Class<BootServers> command() {
        return BootServers.class;
    }

    @Override
    public Outcome<ServersBooted> handle(BootServers command, Work work) {
        var cluster = nodeServers.cluster(command.clusterId());
        var servers = nodeServers.of(cluster);
        var serverIds = new TreeMap<String, String>();
        for (var name : command.nodeNames()) {
            var node = cluster.node(name).orElseThrow(() -> Problem.notFound("node", name));
            serverIds.put(name, ensure(cluster, node, servers));
        }
        var waiting = waiting(serverIds, seen(servers, cluster));
        return waiting.isEmpty()
                ? Outcome.done(new ServersBooted(serverIds))
                : Outcome.later("servers to become ACTIVE: " + String.join(", ", waiting), patience.pause(work));
    }

    private String ensure(Cluster cluster, Node node, Servers servers) {
        var tag = Tag.cluster(cluster.id());
        return ledger.ensure(
                NodeServers.entry(cluster.id(), node.name()),
                () -> servers.findByName(node.name(), tag).map(Server::id),
                () -> servers.create(wanted(cluster, node, tag)).id());
    }

    private NewServer wanted(Cluster cluster, Node node, Tag tag) {
        var spec = cluster.spec();
        var flavor = node.master() ? spec.masterFlavorId() : spec.flavorId();
        String port = Objects.requireNonNull(node.link().portId());
        List<String> ports = List.of(port);
        return NewServer.of(node.name(), tag, flavor, spec.imageId(), ports)
                .withKey(spec.keypair())
                .withAvailabilityZone(spec.labels().get("availability_zone"))
                .withBootVolume(bootVolume(spec.labels()))
                .withVolumes(volumes(node))
                .withUserData(userData.of(cluster, node))
                .withMetadata(Map.of(
                        "coeus:node", node.name(), "coeus:role", node.role().word()));
    }

    private static List<String> volumes(Node node) {
        var volumeId = node.link().volumeId();
        return volumeId == null ? List.of() : List.of(volumeId);
    }

    private static NewServer.@Nullable BootVolume bootVolume(Map<String, String> labels) {
        int size = Integer.parseInt(labels.getOrDefault("boot_volume_size", "0"));
        return size == 0 ? null : new NewServer.BootVolume(size, labels.get("boot_volume_type"));
    }

    private static Map<String, Server> seen(Servers servers, Cluster cluster) {
        return servers.listByTag(Tag.cluster(cluster.id())).stream()
                .collect(Collectors.toMap(Server::id, Function.identity()));
    }

    private static List<String> waiting(Map<String, String> serverIds, Map<String, Server> seen) {
        return serverIds.entrySet().stream()
                .map(entry -> waiting(entry.getKey(), seen.get(entry.getValue())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> waiting(String name, @Nullable Server server) {
        if (server == null) {
            throw new Problem(ClusterCode.SERVER_VANISHED, "Server " + name + " was deleted while it was booting.");
        }
        if (server.failed()) {
            throw new Problem(
                            ClusterCode.SERVER_FAILED,
                            "Server " + name + " could not be booted: "
                                    + Objects.requireNonNullElse(server.fault(), "Nova gives no reason."))
                    .withRemedy(
                            "Choose another flavor or availability zone, or ask the cloud's operator for capacity.");
        }
        return server.active() ? Optional.empty() : Optional.of(name + " (" + server.status() + ")");
    }
}
