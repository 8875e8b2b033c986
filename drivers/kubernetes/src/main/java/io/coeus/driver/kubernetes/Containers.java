// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Container;
import io.coeus.driver.HealthCheck;
import io.coeus.driver.Mount;
import io.coeus.driver.Port;
import io.coeus.driver.WorkloadSpec;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the one container of a pod. */
final class Containers {

    private static final String NAME = "main";

    private Containers() {}

    static io.fabric8.kubernetes.api.model.Container of(WorkloadSpec spec) {
        Container container = spec.container();
        Probe probe = probe(spec.healthCheck());
        return new ContainerBuilder()
                .withName(NAME)
                .withImage(container.image())
                .withCommand(container.command())
                .withArgs(container.args())
                .withEnv(env(container))
                .withResources(resources(container))
                .withPorts(spec.ports().stream().map(Containers::port).toList())
                .withVolumeMounts(spec.mounts().stream().map(Containers::mount).toList())
                .withLivenessProbe(probe)
                .withReadinessProbe(probe)
                .build();
    }

    static String portName(Port port) {
        return port.protocol().name().toLowerCase(Locale.ROOT) + "-" + port.container();
    }

    private static List<EnvVar> env(Container container) {
        return new TreeMap<>(container.env())
                .entrySet().stream()
                        .map(variable -> new EnvVar(variable.getKey(), variable.getValue(), null))
                        .toList();
    }

    private static ResourceRequirements resources(Container container) {
        Map<String, Quantity> amounts = new TreeMap<>();
        if (container.cpuMillis() > 0) {
            amounts.put("cpu", new Quantity(container.cpuMillis() + "m"));
        }
        if (container.memoryMib() > 0) {
            amounts.put("memory", new Quantity(container.memoryMib() + "Mi"));
        }
        return new ResourceRequirementsBuilder()
                .withRequests(amounts)
                .withLimits(amounts)
                .build();
    }

    private static ContainerPort port(Port port) {
        return new ContainerPortBuilder()
                .withName(portName(port))
                .withContainerPort(port.container())
                .withHostPort(port.published())
                .withProtocol(port.protocol().name())
                .build();
    }

    private static VolumeMount mount(Mount mount) {
        return new VolumeMountBuilder()
                .withName(PodTemplates.volumeName(mount))
                .withMountPath(mount.path())
                .withReadOnly(mount.readOnly())
                .build();
    }

    private static @Nullable Probe probe(@Nullable HealthCheck check) {
        if (check == null) {
            return null;
        }
        ProbeBuilder builder =
                switch (check.probe()) {
                    case HealthCheck.Http http ->
                        new ProbeBuilder()
                                .withNewHttpGet()
                                .withPath(http.path())
                                .withPort(new IntOrString(http.port()))
                                .endHttpGet();
                    case HealthCheck.Tcp tcp ->
                        new ProbeBuilder()
                                .withNewTcpSocket()
                                .withPort(new IntOrString(tcp.port()))
                                .endTcpSocket();
                    case HealthCheck.Command command ->
                        new ProbeBuilder()
                                .withNewExec()
                                .withCommand(command.command())
                                .endExec();
                };
        return builder.withPeriodSeconds(Math.max(1, seconds(check.interval())))
                .withTimeoutSeconds(Math.max(1, seconds(check.timeout())))
                .withFailureThreshold(Math.max(1, check.retries()))
                .withInitialDelaySeconds(seconds(check.startPeriod()))
                .build();
    }

    private static int seconds(Duration duration) {
        return (int) duration.plusNanos(999_999_999).toSeconds();
    }
}
