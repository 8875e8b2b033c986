// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Runs workloads as services. */
final class SwarmWorkloads implements WorkloadDriver {

    private final Connections<Engine> connections;
    private final InstantSource clock = Clock.systemUTC();

    SwarmWorkloads(Connections<Engine> connections) {
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
        return SwarmErrors.guarded(
                known, () -> connections.with(endpoint, engine -> new Convergence(engine, desired, clock).run(known)));
    }

    @Override
    public Progress remove(Endpoint endpoint, UUID workloadId, Known known) {
        return SwarmErrors.guarded(
                known, () -> connections.with(endpoint, engine -> remove(engine, workloadId, known)));
    }

    /** Records of ended tasks do not count: of removed jobs, engines keep them (seen with 20.10) and let nobody remove them. */
    private static Progress remove(Engine engine, UUID workloadId, Known known) {
        List<JsonNode> services = Services.of(engine, workloadId);
        services.forEach(service -> Services.delete(engine, service));
        long instances = Tasks.of(engine, Labels.filter(workloadId)).stoppable();
        if (instances > 0 || !services.isEmpty()) {
            String waitingFor = "%d services and %d instances to go".formatted(services.size(), instances);
            return new Progress.Moving(known, waitingFor, Observation.LOOK_AGAIN);
        }
        new Networks(engine).removeUnused();
        return new Progress.Settled(Known.NOTHING);
    }

    @Override
    public WorkloadStatus observe(Endpoint endpoint, UUID workloadId, Known known) {
        try {
            return connections.with(endpoint, engine -> Services.of(engine, workloadId).stream()
                    .findFirst()
                    .map(service -> Observation.of(engine, service, clock).status())
                    .orElseGet(WorkloadStatus::absent));
        } catch (RuntimeException e) {
            return WorkloadStatus.unknown(SwarmErrors.of(e));
        }
    }
}
