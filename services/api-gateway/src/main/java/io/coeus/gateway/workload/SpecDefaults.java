// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import static java.util.Objects.requireNonNullElse;

import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadSpec.HealthCheck;
import io.coeus.contracts.cluster.WorkloadSpec.Mount;
import io.coeus.contracts.cluster.WorkloadSpec.NetworkAttachment;
import io.coeus.contracts.cluster.WorkloadSpec.PublishedPort;
import io.coeus.contracts.cluster.WorkloadSpec.UpdatePolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a spec says where its user said nothing. Looks up nothing: references stay as they were written. */
final class SpecDefaults {
    private static final int INTERVAL_SECONDS = 10;
    private static final int TIMEOUT_SECONDS = 5;
    private static final int RETRIES = 3;

    private SpecDefaults() {}

    static WorkloadSpec fill(SpecRequest spec) {
        String mode = requireNonNullElse(spec.mode(), "replicated");
        return new WorkloadSpec(
                requireNonNullElse(spec.image(), ""),
                requireNonNullElse(spec.command(), List.of()),
                requireNonNullElse(spec.args(), List.of()),
                requireNonNullElse(spec.env(), Map.of()),
                spec.cpuMilli(),
                spec.memoryMib(),
                mode,
                requireNonNullElse(spec.replicas(), 1),
                requireNonNullElse(spec.ports(), List.<SpecRequest.PortRequest>of()).stream()
                        .map(SpecDefaults::port)
                        .toList(),
                check(spec.healthCheck()),
                requireNonNullElse(spec.mounts(), List.<SpecRequest.MountRequest>of()).stream()
                        .map(SpecDefaults::mount)
                        .toList(),
                requireNonNullElse(spec.networks(), List.<SpecRequest.AttachmentRequest>of()).stream()
                        .map(each -> new NetworkAttachment(requireNonNullElse(each.network(), ""), each.fixedIp()))
                        .toList(),
                requireNonNullElse(spec.restartPolicy(), mode.equals("job") ? "on-failure" : "always"),
                update(spec.updatePolicy()));
    }

    private static PublishedPort port(SpecRequest.PortRequest port) {
        return new PublishedPort(
                requireNonNullElse(port.port(), 0), port.published(), requireNonNullElse(port.protocol(), "tcp"));
    }

    private static @Nullable HealthCheck check(SpecRequest.@Nullable CheckRequest check) {
        return check == null
                ? null
                : new HealthCheck(
                        requireNonNullElse(check.type(), ""),
                        check.path(),
                        check.port(),
                        requireNonNullElse(check.command(), List.of()),
                        requireNonNullElse(check.intervalSeconds(), INTERVAL_SECONDS),
                        requireNonNullElse(check.timeoutSeconds(), TIMEOUT_SECONDS),
                        requireNonNullElse(check.retries(), RETRIES));
    }

    private static Mount mount(SpecRequest.MountRequest mount) {
        return new Mount(
                requireNonNullElse(mount.name(), ""),
                requireNonNullElse(mount.path(), ""),
                requireNonNullElse(mount.readOnly(), false),
                mount.volumeId(),
                mount.sizeGib(),
                mount.volumeType());
    }

    private static UpdatePolicy update(SpecRequest.@Nullable UpdateRequest update) {
        return update == null
                ? new UpdatePolicy(1, "stop-first", "pause")
                : new UpdatePolicy(
                        requireNonNullElse(update.parallelism(), 1),
                        requireNonNullElse(update.order(), "stop-first"),
                        requireNonNullElse(update.onFailure(), "pause"));
    }
}
