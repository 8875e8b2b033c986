// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Connections;
import io.coeus.driver.Desired;
import io.coeus.driver.DriverError;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Fit;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadDriver;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.UUID;

/** Runs workloads. What is known between calls is the {@link Place}, which saves looking through all kinds and namespaces. */
final class KubernetesWorkloads implements WorkloadDriver {

    private final Connections<KubernetesClient> connections;

    KubernetesWorkloads(Connections<KubernetesClient> connections) {
        this.connections = connections;
    }

    @Override
    public Fit fit(WorkloadSpec spec) {
        return Fitting.of(spec);
    }

    @Override
    public Progress converge(Endpoint endpoint, Desired desired, Known known) {
        if (fit(desired.spec()) instanceof Fit.Refused refused) {
            return new Progress.Blocked(
                    known,
                    new DriverError(
                            DriverError.Kind.UNSUPPORTED, refused.refused().toString()));
        }
        return KubeErrors.guarded(
                endpoint,
                known,
                () -> connections.with(endpoint, client -> new Convergence(client, desired).run(known)));
    }

    @Override
    public Progress remove(Endpoint endpoint, UUID workloadId, Known known) {
        return KubeErrors.guarded(
                endpoint,
                known,
                () -> connections.with(endpoint, client -> new Cleaning(client, workloadId).removeAll(known)));
    }

    @Override
    public WorkloadStatus observe(Endpoint endpoint, UUID workloadId, Known known) {
        try {
            return connections.with(endpoint, client -> Observation.of(client, workloadId, Place.of(known))
                    .map(Observation::status)
                    .orElseGet(WorkloadStatus::absent));
        } catch (RuntimeException e) {
            return WorkloadStatus.unknown(KubeErrors.of(endpoint, e));
        }
    }
}
