// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadSpec.Mount;
import io.coeus.contracts.cluster.WorkloadSpec.NetworkAttachment;
import io.coeus.contracts.cluster.WorkloadSpec.UpdatePolicy;
import java.util.List;
import java.util.Map;

/** Data to begin the plans of a workload with. */
final class Deploys {
    private Deploys() {}

    static DeployData full() {
        return of(
                List.of(new Mount("data", "/data", false, null, 1, null)), List.of(new NetworkAttachment("net", null)));
    }

    static DeployData bare() {
        return of(List.of(), List.of());
    }

    private static DeployData of(List<Mount> mounts, List<NetworkAttachment> networks) {
        var spec = new WorkloadSpec(
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
        return new DeployData("op", "w1", "c1", "web-w1", "p1", spec, Map.of(), Map.of(), null);
    }
}
