// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Revision;
import io.coeus.clusters.workload.Observation;
import io.coeus.clusters.workload.Placement;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workload.Home;
import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadSpec.Mount;
import io.coeus.contracts.cluster.WorkloadSpec.NetworkAttachment;
import io.coeus.contracts.cluster.WorkloadSpec.UpdatePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Workloads as tests need them. */
public final class SampleWorkloads {
    private SampleWorkloads() {}

    /** A workload of alice's without volumes, which was only wished for. */
    public static Workload on(Cluster cluster) {
        return new Workload(
                new Home(
                        UUID.randomUUID().toString(),
                        "web",
                        cluster.identity().projectId(),
                        "alice",
                        cluster.id(),
                        cluster.identity().name(),
                        "kubernetes"),
                spec(List.of(), List.of()),
                Map.of(),
                Placement.NONE,
                Observation.NONE,
                null,
                Revision.first(Instant.EPOCH));
    }

    /** One replica of nginx. */
    public static WorkloadSpec spec(List<Mount> mounts, List<NetworkAttachment> networks) {
        return new WorkloadSpec(
                "nginx",
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                "replicated",
                1,
                List.of(),
                null,
                mounts,
                networks,
                "always",
                new UpdatePolicy(1, "stop-first", "pause"));
    }
}
