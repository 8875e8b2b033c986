// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.cloud.Patience;
import io.coeus.clusters.deploy.DeployWorkloads;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workloads;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.cluster.ClusterCommand.RemoveWorkloads;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Deletes every workload of a cluster that is to be deleted, so that their volumes and ports go too. */
@ApplicationScoped
class RemoveWorkloadsHandler implements CommandHandler<RemoveWorkloads, Done> {
    private final Transactions transactions;
    private final Workloads workloads;
    private final DeployWorkloads deploy;
    private final Patience patience;

    RemoveWorkloadsHandler(Transactions transactions, Workloads workloads, DeployWorkloads deploy, Patience patience) {
        this.transactions = transactions;
        this.workloads = workloads;
        this.deploy = deploy;
        this.patience = patience;
    }

    @Override
    public Class<RemoveWorkloads> command() {
        return RemoveWorkloads.class;
    }

    @Override
    public Outcome<Done> handle(RemoveWorkloads command, Work work) {
        var left = transactions.inTransaction(() -> delete(command.clusterId(), work));
        return left.isEmpty()
                ? Outcome.done(new Done())
                : Outcome.later(
                        left.stream()
                                .map(workload -> workload.home().name())
                                .collect(Collectors.joining(", ", "workloads to be gone: ", "")),
                        patience.pause(work));
    }

    private List<Workload> delete(String clusterId, Work work) {
        var requestId = Objects.requireNonNullElse(work.envelope().requestId(), "");
        var left = workloads.onCluster(clusterId);
        left.stream()
                .flatMap(workload -> workloads.lock(workload.id()).stream())
                .forEach(workload -> deploy.delete(workload, requestId));
        return left;
    }
}
