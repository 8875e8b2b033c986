// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run, in words that all engines share. Made with {@link WorkloadSpecBuilder}.
 *
 * @param name the workload's name: a DNS label of at most 63 characters
 * @param namespace where engines with namespaces put it; null is their default one
 * @param container the process
 * @param scale how many instances
 * @param ports ports the container listens on
 * @param healthCheck how the engine finds out whether an instance is well
 * @param mounts data volumes; they need {@link Placement#nodes()} with the node that has them
 * @param networks networks besides the engine's own
 * @param secrets secrets as files
 * @param configs configs as files
 * @param restartPolicy what happens when an instance ends
 * @param updatePolicy how instances are replaced
 * @param placement which nodes may run it
 */
public record WorkloadSpec(
        String name,
        @Nullable String namespace,
        Container container,
        Scale scale,
        List<Port> ports,
        @Nullable HealthCheck healthCheck,
        List<Mount> mounts,
        List<NetworkAttachment> networks,
        List<FileSource> secrets,
        List<FileSource> configs,
        RestartPolicy restartPolicy,
        UpdatePolicy updatePolicy,
        Placement placement) {

    public WorkloadSpec {
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        networks = List.copyOf(networks);
        secrets = List.copyOf(secrets);
        configs = List.copyOf(configs);
    }

    /** Whether instances are meant to end: a job or a cron job. */
    public boolean ends() {
        return scale instanceof Scale.Job || scale instanceof Scale.Cron;
    }
}
