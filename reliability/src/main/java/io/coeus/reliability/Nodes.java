// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.join.JoinNode;
import io.coeus.clusters.join.JoinRequest;
import io.coeus.clusters.join.Joined;
import io.coeus.clusters.join.ReportNode;
import io.coeus.clusters.join.ReportNode.NodeReport;
import io.coeus.driver.NodeBootstrap;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.sandbox.cloud.core.Service.Item;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What booted machines do: each joins its cluster, again when it got no answer, and reports that it is ready. */
final class Nodes {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final World world;
    private final Cloudscape cloud;
    private final Coe coe;
    private final Set<String> joining = new HashSet<>();
    private final Set<String> joined = new HashSet<>();

    Nodes(World world, Cloudscape cloud, Coe coe) {
        this.world = world;
        this.cloud = cloud;
        this.coe = coe;
    }

    /** Lets the next machine that is up and no member begin to join. */
    boolean play() {
        Set<String> up = up();
        joined.retainAll(up);
        coe.keep(up);
        Optional<Replica> manager = world.running(Service.CLUSTERS);
        Optional<NodeBootstrap> next = up.stream()
                .filter(name -> !joined.contains(name) && !joining.contains(name))
                .sorted()
                .flatMap(name -> coe.bootstrap(name).stream())
                .findFirst();
        if (manager.isEmpty() || next.isEmpty()) {
            return false;
        }
        NodeBootstrap node = next.get();
        joining.add(node.nodeName());
        world.agenda().after(AGAIN, () -> joining.remove(node.nodeName()));
        world.tasks().start(manager.get().host(), "join " + node.nodeName(), () -> join(manager.get(), node));
        return true;
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
            joined.add(node.nodeName());
            coe.joined(node);
        } catch (Problem refused) {
            world.witness().saw(() -> node.nodeName() + " could not join: " + refused.getMessage());
        }
    }
}
