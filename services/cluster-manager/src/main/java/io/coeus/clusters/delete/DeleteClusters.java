// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterAccess;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.Stuck;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Ids;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.SagaContext;
import io.coeus.messaging.saga.Sagas;
import io.coeus.saga.Signal;
import jakarta.enterprise.context.ApplicationScoped;

/** Accepts the wish that a cluster be gone, in any state. */
@ApplicationScoped
public class DeleteClusters {
    private final Transactions transactions;
    private final Clusters clusters;
    private final ClusterAccess access;
    private final Sagas sagas;
    private final ClusterNews news;
    private final Ids ids;

    DeleteClusters(
            Transactions transactions,
            Clusters clusters,
            ClusterAccess access,
            Sagas sagas,
            ClusterNews news,
            Ids ids) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.access = access;
        this.sagas = sagas;
        this.news = news;
        this.ids = ids;
    }

    /** Starts the delete, or tries again what is stuck in the last one. Repeating is fine. */
    public Cluster delete(String id, Caller caller, String requestId) {
        return transactions.inTransaction(() -> {
            var cluster = access.lock(id, caller);
            return switch (cluster.state()) {
                case DELETING -> cluster;
                case DELETE_FAILED -> again(cluster, requestId);
                default -> begin(cluster, requestId);
            };
        });
    }

    private Cluster again(Cluster cluster, String requestId) {
        var last = cluster.standing().operationId();
        if (!Stuck.is(sagas, last)) {
            return begin(cluster, requestId);
        }
        sagas.signal(last, new Signal.Retry());
        return clusters.find(cluster.id()).orElse(cluster);
    }

    private Cluster begin(Cluster cluster, String requestId) {
        var operationId = ids.uuid().toString();
        var begun = clusters.save(cluster.begin(ClusterState.DELETING, "delete", operationId));
        var names = begun.nodes().stream().map(Node::name).toList();
        var identity = begun.identity();
        sagas.start(
                DeleteCluster.PLAN,
                operationId,
                DeleteData.of(Blueprint.of(begun), operationId, names),
                new SagaContext(
                        begun.id(), "cluster", identity.name(), identity.projectId(), identity.userId(), requestId));
        return news.changed(clusters.find(begun.id()).orElse(begun));
    }
}
