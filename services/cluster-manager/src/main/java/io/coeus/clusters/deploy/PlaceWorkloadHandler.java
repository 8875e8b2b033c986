// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.workload.Placement;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workloads;
import io.coeus.contracts.cluster.ClusterCommand.PlaceWorkload;
import io.coeus.contracts.cluster.ClusterReply.WorkloadPlaced;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pins a workload with data volumes to the ready worker that bears the fewest such workloads. */
@ApplicationScoped
class PlaceWorkloadHandler implements CommandHandler<PlaceWorkload, WorkloadPlaced> {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Site site;
    private final Transactions transactions;
    private final Workloads workloads;

    PlaceWorkloadHandler(Site site, Transactions transactions, Workloads workloads) {
        this.site = site;
        this.transactions = transactions;
        this.workloads = workloads;
    }

    @Override
    public Class<PlaceWorkload> command() {
        return PlaceWorkload.class;
    }

    @Override
    public Outcome<WorkloadPlaced> handle(PlaceWorkload command, Work work) {
        var pair = site.find(command.workloadId());
        return choose(pair.workload(), pair.cluster())
                .map(node -> placed(pair.workload(), node))
                .orElseGet(() -> Outcome.later("a worker that is ready", AGAIN));
    }

    private Outcome<WorkloadPlaced> placed(Workload workload, Node node) {
        site.change(
                workload.id(),
                before -> before.with(new Placement(
                        before.placement().volumeIds(), before.placement().portIds(), node.name())));
        return Outcome.done(new WorkloadPlaced(
                node.name(), Objects.requireNonNull(node.link().serverId())));
    }

    private Optional<Node> choose(Workload workload, Cluster cluster) {
        var chosen = workload.placement().node();
        if (chosen != null) {
            return cluster.node(chosen);
        }
        var load = load(cluster);
        return cluster.workers().stream()
                .filter(node -> node.state() == Node.State.READY && node.link().serverId() != null)
                .min(Comparator.comparing((Node node) -> load.getOrDefault(node.name(), 0L))
                        .thenComparing(Node::name));
    }

    private Map<String, Long> load(Cluster cluster) {
        return transactions.inTransaction(() -> workloads.onCluster(cluster.id())).stream()
                .map(other -> Optional.ofNullable(other.placement().node()))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }
}
