// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterProgress;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.NodeFacts;
import io.coeus.clusters.room.Reserve;
import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.saga.PlanHandler;
import io.coeus.saga.Phase;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import io.coeus.saga.StepState.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

@ApplicationScoped
class ResizeHandler implements PlanHandler<ResizeData> {
    private static final Set<String> TAKING = Set.of("remove-servers", "return-machines");

    private final ClusterProgress progress;
    private final Reserve reserve;

    ResizeHandler(ClusterProgress progress, Reserve reserve) {
        this.progress = progress;
        this.reserve = reserve;
    }

    @Override
    public Plan<ResizeData> plan() {
        return ResizeCluster.PLAN;
    }

    @Override
    public Class<ResizeData> data() {
        return ResizeData.class;
    }

    @Override
    public void moved(SagaState<ResizeData> saga, OperationView operation) {
        reserve.follow(saga, operation);
        progress.moved(
                saga, operation, cluster -> facts(cluster, saga), ClusterState.UPDATING, ClusterState.UPDATE_FAILED);
    }

    private static Cluster facts(Cluster cluster, SagaState<ResizeData> saga) {
        var data = saga.data();
        if (saga.phase() == Phase.UNDONE) {
            return kept(without(cluster, data.addedNames()), data.taken());
        }
        return taken(saga)
                ? without(cluster, data.taken())
                : new NodeFacts(data.addresses(), data.volumeIds(), data.serverIds()).in(cluster);
    }

    private static Cluster without(Cluster cluster, List<String> names) {
        return cluster.with(cluster.nodes().stream()
                .filter(node -> !names.contains(node.name()))
                .toList());
    }

    /** The nodes that were to go stay, since nothing is taken away before all that comes has come. */
    private static Cluster kept(Cluster cluster, List<String> names) {
        var nodes = cluster.nodes().stream()
                .map(node -> names.contains(node.name()) && node.membership() != null
                        ? node.become(Node.State.READY, null)
                        : node);
        return cluster.with(nodes.toList());
    }

    /** True when the servers of the nodes to be taken away are gone. */
    private static boolean taken(SagaState<ResizeData> saga) {
        return saga.data().shrinking()
                && saga.steps().stream().anyMatch(step -> TAKING.contains(step.name()) && step.status() == Status.DONE);
    }
}
