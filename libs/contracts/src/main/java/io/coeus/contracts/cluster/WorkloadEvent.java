// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;

/** What happens to workloads. */
@Owner("cluster-manager")
public sealed interface WorkloadEvent extends Event {
    WorkloadView workload();

    /** A workload was asked for, or something about it changed: its spec, its state, a copy. */
    @WireType("io.coeus.workload.changed.v1")
    record Changed(WorkloadView workload) implements WorkloadEvent {}

    /** A workload is gone from its COE, and so are the volumes and ports made for it. */
    @WireType("io.coeus.workload.deleted.v1")
    record Deleted(WorkloadView workload) implements WorkloadEvent {}
}
