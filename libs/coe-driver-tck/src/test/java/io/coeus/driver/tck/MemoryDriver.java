// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import io.coeus.driver.Capability;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Desired;
import io.coeus.driver.DriverError;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Fit;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.Scale;
import io.coeus.driver.WorkloadDriver;
import io.coeus.driver.WorkloadSpec;
import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A right driver of {@link MemoryEngine}; wrong ones override one method. */
class MemoryDriver implements CoeDriver, WorkloadDriver {

    static final DriverError SILENT = new DriverError(DriverError.Kind.UNREACHABLE, "nobody listens");

    final MemoryEngine engine;

    /** For {@link java.util.ServiceLoader}. */
    public MemoryDriver() {
        this(new MemoryEngine());
    }

    MemoryDriver(MemoryEngine engine) {
        this.engine = engine;
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.SECRETS)));
    }

    @Override
    public ClusterDriver clusters() {
        return new MemoryClusters();
    }

    @Override
    public WorkloadDriver workloads() {
        return this;
    }

    @Override
    public Fit fit(WorkloadSpec spec) {
        List<Fit.Remark> refused =
                spec.secrets().isEmpty() ? List.of() : List.of(new Fit.Remark("secrets[0]", "not delivered"));
        return Fit.of(refused, List.of());
    }

    @Override
    public Progress converge(Endpoint endpoint, Desired desired, Known known) {
        if (silent(endpoint)) {
            return new Progress.Blocked(known, SILENT);
        }
        if (fit(desired.spec()) instanceof Fit.Refused) {
            return new Progress.Blocked(known, new DriverError(DriverError.Kind.UNSUPPORTED, "secrets"));
        }
        engine.put(desired.workloadId(), desired.spec());
        return new Progress.Settled(known);
    }

    @Override
    public Progress remove(Endpoint endpoint, UUID workloadId, Known known) {
        if (silent(endpoint)) {
            return new Progress.Blocked(known, SILENT);
        }
        engine.remove(workloadId);
        return new Progress.Settled(Known.NOTHING);
    }

    @Override
    public WorkloadStatus observe(Endpoint endpoint, UUID workloadId, Known known) {
        if (silent(endpoint)) {
            return WorkloadStatus.unknown(SILENT);
        }
        return engine.items(workloadId).stream()
                .findFirst()
                .map(MemoryEngine.Item::spec)
                .map(MemoryDriver::status)
                .orElseGet(WorkloadStatus::absent);
    }

    private static WorkloadStatus status(WorkloadSpec spec) {
        if (spec.scale() instanceof Scale.Job job) {
            return WorkloadStatus.ofJob(job.completions(), job.completions(), false, List.of());
        }
        int count = spec.scale() instanceof Scale.Replicas replicas ? replicas.count() : 1;
        List<WorkloadStatus.Instance> instances = IntStream.range(0, count)
                .mapToObj(i -> new WorkloadStatus.Instance("i" + i, MemoryEngine.NODE, WorkloadState.RUNNING, ""))
                .toList();
        return WorkloadStatus.ofService(count, count, "", instances);
    }

    static boolean silent(Endpoint endpoint) {
        return !endpoint.url().equals(MemoryEngine.URL);
    }

    @Override
    public void close() {}
}
