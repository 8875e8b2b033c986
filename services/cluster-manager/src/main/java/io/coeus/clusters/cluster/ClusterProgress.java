// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.contracts.operation.OperationView;
import io.coeus.saga.Phase;
import io.coeus.saga.SagaState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** Keeps a cluster in step with the saga that works on it. Called inside the saga's transaction. */
@ApplicationScoped
public class ClusterProgress {
    private final Clusters clusters;
    private final ClusterNews news;

    ClusterProgress(Clusters clusters, ClusterNews news) {
        this.clusters = clusters;
        this.news = news;
    }

    /**
     * Takes over what the saga has learnt, and its end. A saga that is not the cluster's last operation any more, because
     * a delete overtook it, changes facts but not the standing.
     *
     * @param facts adds what the saga knows
     * @param busy the state while it runs
     * @param failed the state when it fails
     */
    public void moved(
            SagaState<?> saga,
            OperationView operation,
            UnaryOperator<Cluster> facts,
            ClusterState busy,
            ClusterState failed) {
        clusters.lock(operation.aggregateId()).ifPresent(cluster -> {
            var known = facts.apply(cluster);
            var current = cluster.standing().operationId().equals(operation.id());
            var next = current ? stand(known, saga, busy, failed) : known;
            if (!next.equals(cluster)) {
                var saved = clusters.save(next);
                if (current) {
                    tell(saved, saga.phase());
                } else {
                    news.changed(saved);
                }
            }
        });
    }

    private static Cluster stand(Cluster cluster, SagaState<?> saga, ClusterState busy, ClusterState failed) {
        return switch (saga.phase()) {
            case RUNNING, UNDOING -> cluster.state() == busy ? cluster : cluster.end(busy, null);
            case COMPLETED -> cluster.end(ClusterState.READY, null);
            case STUCK, UNDONE, ABANDONED -> cluster.end(failed, Reason.of(saga));
        };
    }

    private void tell(Cluster cluster, Phase phase) {
        switch (phase) {
            case COMPLETED -> news.ready(cluster);
            case STUCK, UNDONE, ABANDONED -> news.failed(cluster);
            case RUNNING, UNDOING -> news.changed(cluster);
        }
    }
}
