// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Desired;
import io.coeus.driver.Mount;
import io.coeus.driver.NetworkAttachment;
import io.coeus.driver.Placement;
import io.coeus.driver.RestartPolicy;
import io.coeus.driver.WorkloadSpec;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the pods of a workload. */
final class PodTemplates {

    private PodTemplates() {}

    static PodTemplateSpec of(Desired desired) {
        WorkloadSpec spec = desired.spec();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(Labels.of(desired))
                .withAnnotations(networks(spec))
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy(restarts(spec.restartPolicy()))
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withContainers(Containers.of(spec))
                .withVolumes(volumes(spec))
                .withAffinity(affinity(spec.placement()))
                .endSpec()
                .build();
    }

    /** Name of the pod's volume for a mount: one per data volume, however often it is mounted. */
    static String volumeName(Mount mount) {
        String id = mount.volumeId().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "volume-" + id.substring(0, Math.min(id.length(), 50));
    }

    /** Must exist on the node as a directory: Kubernetes then never makes one on the node's own disk. */
    private static List<Volume> volumes(WorkloadSpec spec) {
        Map<String, Volume> byName = new TreeMap<>();
        for (Mount mount : spec.mounts()) {
            byName.put(
                    volumeName(mount),
                    new VolumeBuilder()
                            .withName(volumeName(mount))
                            .withNewHostPath(mount.hostPath(), "Directory")
                            .build());
        }
        return List.copyOf(byName.values());
    }

    private static Map<String, String> networks(WorkloadSpec spec) {
        Map<String, String> annotations = new TreeMap<>();
        if (!spec.networks().isEmpty()) {
            annotations.put(Labels.NETWORK, joined(spec, "", ","));
            annotations.put(Labels.MULTUS, joined(spec, "coeus-", ", "));
        }
        String ports = spec.networks().stream()
                .flatMap(network -> network.portIds().stream())
                .collect(Collectors.joining(","));
        if (!ports.isEmpty()) {
            annotations.put(Labels.PORTS, ports);
        }
        return annotations;
    }

    private static String joined(WorkloadSpec spec, String prefix, String separator) {
        return spec.networks().stream()
                .map(NetworkAttachment::networkId)
                .map(prefix::concat)
                .collect(Collectors.joining(separator));
    }

    private static @Nullable Affinity affinity(Placement placement) {
        List<NodeSelectorRequirement> terms = new ArrayList<>();
        if (!placement.nodes().isEmpty()) {
            terms.add(new NodeSelectorRequirement("kubernetes.io/hostname", "In", placement.nodes()));
        }
        new TreeMap<>(placement.labels())
                .forEach((label, value) -> terms.add(new NodeSelectorRequirement(label, "In", List.of(value))));
        if (terms.isEmpty()) {
            return null;
        }
        return new AffinityBuilder()
                .withNewNodeAffinity()
                .withNewRequiredDuringSchedulingIgnoredDuringExecution()
                .addNewNodeSelectorTerm()
                .withMatchExpressions(terms)
                .endNodeSelectorTerm()
                .endRequiredDuringSchedulingIgnoredDuringExecution()
                .endNodeAffinity()
                .build();
    }

    private static String restarts(RestartPolicy policy) {
        return switch (policy) {
            case ALWAYS -> "Always";
            case ON_FAILURE -> "OnFailure";
            case NEVER -> "Never";
        };
    }
}
