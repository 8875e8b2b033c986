// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.workload.Observation;
import io.coeus.clusters.workload.WorkloadState;
import io.coeus.contracts.cluster.WorkloadView.Instance;
import io.coeus.driver.Known;
import io.coeus.driver.WorkloadStatus;

/** What a driver saw, in Coeus's words. */
final class Looks {
    private Looks() {}

    static Observation of(WorkloadStatus status, Known known) {
        var instances = status.instances().stream()
                .map(instance ->
                        new Instance(instance.name(), instance.state().name(), instance.node(), instance.message()))
                .toList();
        var message = status.message().isEmpty() ? null : status.message();
        var state = WorkloadState.valueOf(status.state().name());
        return new Observation(state, message, status.ready(), instances, known.facts());
    }
}
