// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Blueprint.NodeRef;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterAccess;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Health;
import io.coeus.clusters.cluster.Stuck;
import io.coeus.clusters.create.Preflight;
import io.coeus.clusters.room.Budget;
import io.coeus.clusters.room.Reserve;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.SagaContext;
import io.coeus.messaging.saga.Sagas;
import io.coeus.saga.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Accepts changes of clusters that exist. */
@ApplicationScoped
public class ResizeClusters {
    private final Transactions transactions;
    private final Clusters clusters;
    private final ClusterAccess access;
    private final Preflight preflight;
    private final Reserve reserve;
    private final Sagas sagas;
    private final ClusterNews news;
    private final Ids ids;

    ResizeClusters(
            Transactions transactions,
            Clusters clusters,
            ClusterAccess access,
            Preflight preflight,
            Reserve reserve,
            Sagas sagas,
            ClusterNews news,
            Ids ids) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.access = access;
        this.preflight = preflight;
        this.reserve = reserve;
        this.sagas = sagas;
        this.news = news;
        this.ids = ids;
    }

    /**
     * Brings the number of workers to {@code nodeCount}.
     *
     * @param toRemove names or server ids of workers to take first
     */
    public Cluster resize(String id, int nodeCount, List<String> toRemove, Caller caller, String requestId) {
        if (nodeCount < 0) {
            throw Problem.invalid("node_count", "The number of nodes must be 0 or more, was " + nodeCount + ".");
        }
        var cluster = transactions.inTransaction(() -> access.find(id, caller));
        requireUsable(cluster);
        int more = Change.of(cluster, nodeCount, toRemove).added().size();
        var budget = more > 0 ? Optional.of(preflight.growth(cluster, more)) : Optional.<Budget>empty();
        return transactions.inTransaction(() -> {
            var begun = begin(access.lock(id, caller), nodeCount, toRemove, requestId);
            budget.ifPresent(needed -> reserve.take(begun.standing().operationId(), needed));
            return begun;
        });
    }

    /** Notes what a monitor says of the cluster's health. */
    public Cluster health(String id, Health health, Caller caller) {
        return transactions.inTransaction(
                () -> news.changed(clusters.save(access.lock(id, caller).with(health))));
    }

    private Cluster begin(Cluster found, int nodeCount, List<String> toRemove, String requestId) {
        requireUsable(found);
        var cluster = settled(found);
        var change = Change.of(cluster, nodeCount, toRemove);
        var operationId = ids.uuid().toString();
        var begun = clusters.save(change.in(cluster).begin(ClusterState.UPDATING, "update", operationId));
        var identity = begun.identity();
        sagas.start(
                ResizeCluster.PLAN,
                operationId,
                ResizeData.of(
                        Blueprint.of(begun),
                        change.added().stream().map(NodeRef::of).toList(),
                        change.taken()),
                new SagaContext(
                        begun.id(), "cluster", identity.name(), identity.projectId(), identity.userId(), requestId));
        return news.changed(clusters.find(begun.id()).orElseThrow());
    }

    private static void requireUsable(Cluster cluster) {
        if (!cluster.state().usable()) {
            throw ClusterAccess.wrongState(cluster, "Resize it when it is READY or UPDATE_FAILED.");
        }
    }

    /** Gives up the last operation where it is stuck: this one takes away the nodes it left half done. */
    private Cluster settled(Cluster cluster) {
        var last = cluster.standing().operationId();
        if (!Stuck.is(sagas, last)) {
            return cluster;
        }
        sagas.signal(last, new Signal.Abandon());
        return clusters.lock(cluster.id()).orElseThrow();
    }
}
