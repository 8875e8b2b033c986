// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.workload.Workload;
import io.coeus.contracts.cluster.WorkloadEvent;
import io.coeus.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the world of workloads, with the transaction that changed them. Each method answers the workload given. */
@ApplicationScoped
class WorkloadNews {
    private final Outbox outbox;

    WorkloadNews(Outbox outbox) {
        this.outbox = outbox;
    }

    Workload changed(Workload workload) {
        outbox.event(workload.id(), workload.home().projectId(), new WorkloadEvent.Changed(workload.view()));
        return workload;
    }

    Workload deleted(Workload workload) {
        outbox.event(workload.id(), workload.home().projectId(), new WorkloadEvent.Deleted(workload.view()));
        return workload;
    }
}
