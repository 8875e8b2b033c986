// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.testing.SampleWorkloads;
import io.coeus.contracts.cluster.WorkloadSpec.Mount;
import io.coeus.contracts.cluster.WorkloadSpec.NetworkAttachment;
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
        var spec = SampleWorkloads.spec(mounts, networks);
        return new DeployData("op", "w1", "c1", "web-w1", "p1", spec, Map.of(), Map.of(), null);
    }
}
