// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.contracts.cluster.WorkloadSpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a user wants changed; null for what is to stay. */
public record WorkloadChange(
        @Nullable String image, @Nullable Integer replicas) {

    WorkloadSpec in(WorkloadSpec spec) {
        return new WorkloadSpec(
                Objects.requireNonNullElse(image, spec.image()),
                spec.command(),
                spec.args(),
                spec.env(),
                spec.cpuMilli(),
                spec.memoryMib(),
                spec.mode(),
                Objects.requireNonNullElse(replicas, spec.replicas()),
                spec.ports(),
                spec.healthCheck(),
                spec.mounts(),
                spec.networks(),
                spec.restartPolicy(),
                spec.updatePolicy());
    }
}
