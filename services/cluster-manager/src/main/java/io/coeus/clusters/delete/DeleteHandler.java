// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterProgress;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.saga.PlanHandler;
import io.coeus.messaging.wire.WireJson;
import io.coeus.saga.Phase;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.UnaryOperator;

@ApplicationScoped
class DeleteHandler implements PlanHandler<DeleteData> {
    private final Clusters clusters;
    private final ClusterNews news;
    private final ClusterProgress progress;
    private final Signer signer;
    private final Clock clock;

    DeleteHandler(Clusters clusters, ClusterNews news, ClusterProgress progress, Signer signer, Clock clock) {
        this.clusters = clusters;
        this.news = news;
        this.progress = progress;
        this.signer = signer;
        this.clock = clock;
    }

    @Override
    public Plan<DeleteData> plan() {
        return DeleteCluster.PLAN;
    }

    @Override
    public Class<DeleteData> data() {
        return DeleteData.class;
    }

    @Override
    public void moved(SagaState<DeleteData> saga, OperationView operation) {
        if (saga.phase() == Phase.COMPLETED) {
            gone(saga.data(), operation.aggregateId());
            return;
        }
        progress.moved(saga, operation, UnaryOperator.identity(), ClusterState.DELETING, ClusterState.DELETE_FAILED);
    }

    private void gone(DeleteData data, String clusterId) {
        clusters.lock(clusterId).ifPresent(cluster -> {
            clusters.remove(clusterId);
            var report = DeletionReport.of(cluster, clock.instant(), data.removed());
            news.deleted(cluster, data.removed(), signer.sign(WireJson.write(report)));
        });
    }
}
