// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link WorkloadSpec}: one replica of an image without ports, mounts or wishes, unless said otherwise. Restarts
 * default to what the scale needs: always, or on failure where instances are meant to end. Not thread-safe.
 */
public final class WorkloadSpecBuilder {

    private final String name;
    private final Container container;
    private @Nullable String namespace;
    private Scale scale = new Scale.Replicas(1);
    private List<Port> ports = List.of();
    private @Nullable HealthCheck healthCheck;
    private List<Mount> mounts = List.of();
    private List<NetworkAttachment> networks = List.of();
    private List<FileSource> secrets = List.of();
    private List<FileSource> configs = List.of();
    private @Nullable RestartPolicy restartPolicy;
    private UpdatePolicy updatePolicy = UpdatePolicy.DEFAULT;
    private Placement placement = Placement.ANYWHERE;

    private WorkloadSpecBuilder(String name, Container container) {
        this.name = name;
        this.container = container;
    }

    /** Starts a spec with what every workload has. */
    public static WorkloadSpecBuilder workload(String name, Container container) {
        return new WorkloadSpecBuilder(name, container);
    }

    public WorkloadSpecBuilder namespace(@Nullable String value) {
        namespace = value;
        return this;
    }

    public WorkloadSpecBuilder scale(Scale value) {
        scale = value;
        return this;
    }

    public WorkloadSpecBuilder ports(List<Port> value) {
        ports = value;
        return this;
    }

    public WorkloadSpecBuilder healthCheck(@Nullable HealthCheck value) {
        healthCheck = value;
        return this;
    }

    public WorkloadSpecBuilder mounts(List<Mount> value) {
        mounts = value;
        return this;
    }

    public WorkloadSpecBuilder networks(List<NetworkAttachment> value) {
        networks = value;
        return this;
    }

    public WorkloadSpecBuilder secrets(List<FileSource> value) {
        secrets = value;
        return this;
    }

    public WorkloadSpecBuilder configs(List<FileSource> value) {
        configs = value;
        return this;
    }

    public WorkloadSpecBuilder restartPolicy(@Nullable RestartPolicy value) {
        restartPolicy = value;
        return this;
    }

    public WorkloadSpecBuilder updatePolicy(UpdatePolicy value) {
        updatePolicy = value;
        return this;
    }

    public WorkloadSpecBuilder placement(Placement value) {
        placement = value;
        return this;
    }

    public WorkloadSpec build() {
        return new WorkloadSpec(
                name,
                namespace,
                container,
                scale,
                ports,
                healthCheck,
                mounts,
                networks,
                secrets,
                configs,
                restarts(),
                updatePolicy,
                placement);
    }

    private RestartPolicy restarts() {
        if (restartPolicy != null) {
            return restartPolicy;
        }
        boolean ends = scale instanceof Scale.Job || scale instanceof Scale.Cron;
        return ends ? RestartPolicy.ON_FAILURE : RestartPolicy.ALWAYS;
    }
}
