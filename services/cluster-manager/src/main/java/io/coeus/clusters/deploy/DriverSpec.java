// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.workload.Workload;
import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.driver.Container;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.Mount;
import io.coeus.driver.NetworkAttachment;
import io.coeus.driver.Placement;
import io.coeus.driver.Port;
import io.coeus.driver.RestartPolicy;
import io.coeus.driver.Scale;
import io.coeus.driver.UpdatePolicy;
import io.coeus.driver.WorkloadSpecBuilder;
import io.coeus.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workload in the drivers' words. */
final class DriverSpec {
    private DriverSpec() {}

    /** What the driver is to run; volumes and ports that are not there yet stand with their wishes. */
    static io.coeus.driver.WorkloadSpec of(Workload workload) {
        var spec = workload.spec();
        return WorkloadSpecBuilder.workload(workload.home().name(), container(spec))
                .scale(scale(spec))
                .ports(spec.ports().stream().map(DriverSpec::port).toList())
                .healthCheck(healthCheck(spec.healthCheck()))
                .mounts(spec.mounts().stream()
                        .map(mount -> Mount.of(volumeId(workload, mount), mount.path(), mount.readOnly()))
                        .toList())
                .networks(spec.networks().stream()
                        .map(network -> new NetworkAttachment(
                                network.network(),
                                workload.placement().portIds().getOrDefault(network.network(), List.of())))
                        .toList())
                .restartPolicy(constant(RestartPolicy.class, "restartPolicy", spec.restartPolicy()))
                .updatePolicy(updatePolicy(spec.updatePolicy()))
                .placement(placement(workload))
                .build();
    }

    private static Container container(WorkloadSpec spec) {
        return new Container(
                spec.image(),
                spec.command(),
                spec.args(),
                spec.env(),
                Objects.requireNonNullElse(spec.cpuMilli(), 0),
                Objects.requireNonNullElse(spec.memoryMib(), 0));
    }

    private static Scale scale(WorkloadSpec spec) {
        return switch (spec.mode()) {
            case "replicated" -> new Scale.Replicas(spec.replicas());
            case "global" -> new Scale.Global();
            case "job" -> new Scale.Job(spec.replicas(), spec.replicas());
            default -> throw Problem.invalid("mode", "'" + spec.mode() + "' is not one of replicated, global, job.");
        };
    }

    private static Port port(WorkloadSpec.PublishedPort port) {
        return new Port(
                port.port(), port.published(), constant(Port.Protocol.class, "ports.protocol", port.protocol()));
    }

    private static @Nullable HealthCheck healthCheck(WorkloadSpec.@Nullable HealthCheck check) {
        return check == null
                ? null
                : new HealthCheck(
                        probe(check),
                        Duration.ofSeconds(check.intervalSeconds()),
                        Duration.ofSeconds(check.timeoutSeconds()),
                        check.retries(),
                        Duration.ZERO);
    }

    private static HealthCheck.Probe probe(WorkloadSpec.HealthCheck check) {
        return switch (check.type()) {
            case "http" -> new HealthCheck.Http(portOf(check), Objects.requireNonNullElse(check.path(), "/"));
            case "tcp" -> new HealthCheck.Tcp(portOf(check));
            case "command" -> new HealthCheck.Command(check.command());
            default ->
                throw Problem.invalid("healthCheck.type", "'" + check.type() + "' is not one of http, tcp, command.");
        };
    }

    private static int portOf(WorkloadSpec.HealthCheck check) {
        if (check.port() == null) {
            throw Problem.invalid("healthCheck.port", "A " + check.type() + " check needs a port.");
        }
        return check.port();
    }

    private static UpdatePolicy updatePolicy(WorkloadSpec.UpdatePolicy policy) {
        return new UpdatePolicy(
                policy.parallelism(),
                constant(UpdatePolicy.Order.class, "updatePolicy.order", policy.order()),
                constant(UpdatePolicy.OnFailure.class, "updatePolicy.onFailure", policy.onFailure()));
    }

    private static Placement placement(Workload workload) {
        var node = workload.placement().node();
        if (node != null) {
            return Placement.on(node);
        }
        return workload.spec().mounts().isEmpty() ? Placement.ANYWHERE : Placement.on("to-be-chosen");
    }

    private static String volumeId(Workload workload, WorkloadSpec.Mount mount) {
        var made = workload.placement().volumeIds().get(mount.name());
        return made != null ? made : Objects.requireNonNullElse(mount.volumeId(), "to-be-made");
    }

    /** An enum's constant from its word on the wire: {@code on-failure} for ON_FAILURE. */
    private static <E extends Enum<E>> E constant(Class<E> type, String field, String word) {
        try {
            return Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "'" + word + "' is not one of " + words(type) + ".");
        }
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return List.of(type.getEnumConstants()).stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
