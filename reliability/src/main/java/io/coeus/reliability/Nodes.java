// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.join.JoinNode;
import io.coeus.clusters.join.JoinRequest;
import io.coeus.clusters.join.Joined;
import io.coeus.clusters.join.ReportNode;
import io.coeus.clusters.join.ReportNode.NodeReport;
import io.coeus.clusters.mount.TellVolumes;
import io.coeus.clusters.mount.TellVolumes.Seen;
import io.coeus.clusters.mount.VolumeMount.State;
import io.coeus.driver.NodeBootstrap;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Row;
import io.coeus.sandbox.cloud.core.Service.Item;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What booted machines do: each joins its cluster, again when it got no answer, reports that it is ready, and mounts the
 * data volumes it is told to.
 */
final class Nodes {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final String UNSETTLED = """
            SELECT cluster_id, node FROM volume_mount
            WHERE wanted <> (state = 'MOUNTED') AND state <> 'FAILED' AND (wanted OR state <> 'UNMOUNTED')
            ORDER BY cluster_id, node
            """;

    private final World world;
    private final Cloudscape cloud;
    private final Coe coe;
    private final Set<String> joining = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    /** What members show when they speak, by their names. */
    private final Map<String, Secret> bearers = new HashMap<>();
    /** The data volumes each member has mounted. */
    private final Map<String, List<String>> mounted = new HashMap<>();

    Nodes(World world, Cloudscape cloud, Coe coe) {
        this.world = world;
        this.cloud = cloud;
        this.coe = coe;
    }

    /** Lets the next machine that is up and no member begin to join, or a member look after its volumes. */
    boolean play() {
        Set<String> up = up();
        bearers.keySet().retainAll(up);
        mounted.keySet().retainAll(up);
        coe.keep(up);
        return world.running(Service.CLUSTERS)
                .map(manager -> playJoin(manager, up) || playMount(manager))
                .orElse(false);
    }

    private boolean playJoin(Replica manager, Set<String> up) {
        Optional<NodeBootstrap> next = up.stream()
                .filter(name -> !bearers.containsKey(name) && !joining.contains(name))
                .sorted()
                .flatMap(name -> coe.bootstrap(name).stream())
                .findFirst();
        next.ifPresent(node -> {
            joining.add(node.nodeName());
            world.agenda().after(AGAIN, () -> joining.remove(node.nodeName()));
            world.tasks().start(manager.host(), "join " + node.nodeName(), () -> join(manager, node));
        });
        return next.isPresent();
    }

    /** A member with a volume that is to be mounted, or not any more, asks; it mounts at once, and says so next time. */
    private boolean playMount(Replica manager) {
        Optional<Row> next = world.rows(Service.CLUSTERS, UNSETTLED).stream()
                .filter(row -> bearers.containsKey(row.text(1)) && !asking.contains(row.text(1)))
                .findFirst();
        next.ifPresent(row -> {
            asking.add(row.text(1));
            world.agenda().after(AGAIN, () -> asking.remove(row.text(1)));
            world.tasks().start(manager.host(), "mount at " + row.text(1), () -> {
                ask(manager, row.text(0), row.text(1));
                asking.remove(row.text(1));
            });
        });
        return next.isPresent();
    }

    private void ask(Replica manager, String clusterId, String name) {
        List<Seen> seen = mounted.getOrDefault(name, List.of()).stream()
                .map(volume -> new Seen(volume, State.MOUNTED, null))
                .toList();
        try {
            mounted.put(
                    name,
                    manager.container()
                            .get(TellVolumes.class)
                            .tell(clusterId, name, Objects.requireNonNull(bearers.get(name)), seen)
                            .volumeIds());
        } catch (Problem refused) {
            world.witness().saw(() -> name + " was not told its volumes: " + refused.getMessage());
        }
    }

    private Set<String> up() {
        Stream<String> servers = cloud.items("nova")
                .filter(item -> item.kind().equals("servers"))
                .filter(item -> text(item, "status").equals("ACTIVE"))
                .map(Item::name);
        Stream<String> machines = cloud.items("ironic")
                .filter(item -> text(item, "provision_state").equals("active"))
                .map(item -> item.document()
                        .path("instance_info")
                        .path("display_name")
                        .asText());
        return Stream.concat(servers, machines).collect(Collectors.toSet());
    }

    private static String text(Item item, String field) {
        JsonNode value = item.document().path(field);
        return value.asText();
    }

    private void join(Replica manager, NodeBootstrap node) {
        String clusterId = node.clusterId().toString();
        try {
            Joined answer = manager.container()
                    .get(JoinNode.class)
                    .join(new JoinRequest(
                            clusterId,
                            node.nodeName(),
                            new Secret(node.joining().token()),
                            Map.of("client", "csr of " + node.nodeName())));
            manager.container()
                    .get(ReportNode.class)
                    .report(
                            new NodeReport(clusterId, node.nodeName(), Node.State.READY, null),
                            new Secret(answer.nodeToken()));
            bearers.put(node.nodeName(), new Secret(answer.nodeToken()));
            coe.joined(node);
        } catch (Problem refused) {
            world.witness().saw(() -> node.nodeName() + " could not join: " + refused.getMessage());
        }
    }
}
