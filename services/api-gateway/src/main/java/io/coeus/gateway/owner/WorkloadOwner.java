// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.gateway.access.Session;
import org.jspecify.annotations.Nullable;

/** Who owns workloads. Calls block and throw the owner's Problem; each answers the workload as it is after it. */
public interface WorkloadOwner {
    /** Begins to bring the workload onto its cluster. */
    WorkloadView create(Session session, Draft draft);

    /** Begins to change the workload. */
    WorkloadView change(Session session, String id, Change change);

    /** Begins to remove the workload. */
    WorkloadView delete(Session session, String id);

    /** A workload to be made. */
    record Draft(String id, String name, String clusterId, WorkloadSpec spec) {}

    /** What shall be otherwise; null stays as it is. */
    record Change(@Nullable Integer replicas, @Nullable String image) {}
}
