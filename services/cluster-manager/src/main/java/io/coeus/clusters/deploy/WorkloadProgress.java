// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.cluster.Reason;
import io.coeus.clusters.workload.Placement;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.WorkloadState;
import io.coeus.clusters.workload.Workloads;
import io.coeus.contracts.operation.OperationView;
import io.coeus.saga.Phase;
import io.coeus.saga.SagaState;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps a workload in step with the saga that works on it. Called inside the saga's transaction. */
@ApplicationScoped
class WorkloadProgress {
    private final Workloads workloads;
    private final WorkloadNews news;

    WorkloadProgress(Workloads workloads, WorkloadNews news) {
        this.workloads = workloads;
        this.news = news;
    }

    /** Takes over what the saga has learnt and, where it failed, why. */
    void moved(SagaState<DeployData> saga, OperationView operation) {
        workloads.lock(operation.aggregateId()).ifPresent(before -> {
            var after = stand(facts(before, saga), saga, operation);
            if (!after.equals(before)) {
                news.changed(workloads.save(after));
            }
        });
    }

    /** The workload is gone. */
    void gone(OperationView operation) {
        workloads.lock(operation.aggregateId()).ifPresent(workload -> {
            workloads.remove(workload.id());
            news.deleted(workload);
        });
    }

    private static Workload facts(Workload workload, SagaState<DeployData> saga) {
        if (saga.phase() == Phase.UNDONE) {
            return workload.with(Placement.NONE);
        }
        var data = saga.data();
        return workload.with(new Placement(
                data.volumeIds(), data.portIds(), workload.placement().node()));
    }

    private static Workload stand(Workload workload, SagaState<DeployData> saga, OperationView operation) {
        if (!operation.id().equals(workload.operationId())) {
            return workload;
        }
        return switch (saga.phase()) {
            case STUCK, UNDONE, ABANDONED ->
                workload.with(workload.seen().become(WorkloadState.FAILED, Reason.of(saga)));
            case RUNNING, UNDOING, COMPLETED -> workload;
        };
    }
}
