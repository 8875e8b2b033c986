// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.cluster.Access;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.ClusterProgress;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.NodeFacts;
import io.coeus.clusters.room.Reserve;
import io.coeus.contracts.operation.OperationView;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.saga.PlanHandler;
import io.coeus.saga.Phase;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CreateHandler implements PlanHandler<CreateData> {
    private final ClusterProgress progress;
    private final Reserve reserve;

    CreateHandler(ClusterProgress progress, Reserve reserve) {
        this.progress = progress;
        this.reserve = reserve;
    }

    @Override
    public Plan<CreateData> plan() {
        return CreateCluster.PLAN;
    }

    @Override
    public Class<CreateData> data() {
        return CreateData.class;
    }

    @Override
    public void moved(SagaState<CreateData> saga, OperationView operation) {
        reserve.follow(saga, operation);
        progress.moved(
                saga,
                operation,
                cluster -> saga.phase() == Phase.UNDONE ? bare(cluster) : facts(cluster, saga.data()),
                ClusterState.CREATING,
                ClusterState.CREATE_FAILED);
    }

    @Override
    public Refusal outOfTime(SagaState<CreateData> saga, String waitingFor) {
        int minutes = saga.data().blueprint().spec().createTimeout();
        return new Refusal(
                ClusterCode.CREATE_TIMEOUT.name(),
                ClusterCode.CREATE_TIMEOUT.kind(),
                "Not ready within " + minutes + (minutes == 1 ? " minute" : " minutes") + "; it was waiting for "
                        + waitingFor + ".",
                "create_timeout",
                "If the cloud just needs longer, create it again with a larger create_timeout.",
                false);
    }

    /** What is left when all was undone: the cluster's row, to be read and deleted. */
    private static Cluster bare(Cluster cluster) {
        return cluster.with(Access.NONE)
                .with(cluster.nodes().stream()
                        .map(node -> Node.wished(node.name(), node.role()))
                        .toList());
    }

    private static Cluster facts(Cluster cluster, CreateData data) {
        return new NodeFacts(data.addresses(), data.volumeIds(), data.serverIds()).in(cluster.with(access(data)));
    }

    private static Access access(CreateData data) {
        var api = data.api();
        var coe = data.coe();
        return new Access(
                emptyAsNull(data.credentialId()),
                data.caPem(),
                api == null ? null : api.address(),
                api == null ? List.of() : api.sans(),
                coe == null ? null : coe.coeVersion(),
                coe == null ? null : coe.containerVersion());
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
