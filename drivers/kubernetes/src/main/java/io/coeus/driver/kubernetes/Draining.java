// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.EvictionBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.VersionInfo;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Cordons a node and evicts its pods, as {@code kubectl drain --ignore-daemonsets --delete-emptydir-data} does. */
final class Draining {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final int FIRST_MINOR_WITH_EVICTION_V1 = 22;
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    private final KubernetesClient client;
    private final String nodeName;

    Draining(KubernetesClient client, String nodeName) {
        this.client = client;
        this.nodeName = nodeName;
    }

    Progress run() {
        Node node = client.nodes().withName(nodeName).get();
        if (node == null) {
            return new Progress.Settled(Known.NOTHING);
        }
        if (node.getSpec() == null || !Boolean.TRUE.equals(node.getSpec().getUnschedulable())) {
            client.nodes().withName(nodeName).edit(Draining::cordoned);
        }
        List<Pod> pods = client.pods().inAnyNamespace().withField("spec.nodeName", nodeName).list().getItems().stream()
                .filter(Draining::movable)
                .toList();
        if (pods.isEmpty()) {
            return new Progress.Settled(Known.NOTHING);
        }
        boolean v1 = hasEvictionV1();
        long refused = pods.stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> !evict(pod, v1))
                .count();
        String waitingFor = refused == 0
                ? pods.size() + " pods to leave " + nodeName
                : "%d pods to leave %s, %d of them held by a disruption budget"
                        .formatted(pods.size(), nodeName, refused);
        return new Progress.Moving(Known.NOTHING, waitingFor, LOOK_AGAIN);
    }

    private static Node cordoned(Node node) {
        return node.edit().editOrNewSpec().withUnschedulable(true).endSpec().build();
    }

    /** Not those of DaemonSets, which come back at once, nor the kubelet's own static ones, nor ended ones. */
    private static boolean movable(Pod pod) {
        boolean daemon =
                pod.getMetadata().getOwnerReferences().stream().anyMatch(owner -> "DaemonSet".equals(owner.getKind()));
        Map<String, String> annotations =
                Objects.requireNonNullElse(pod.getMetadata().getAnnotations(), Map.of());
        boolean ended = pod.getStatus() != null
                && ENDED.contains(String.valueOf(pod.getStatus().getPhase()));
        return !daemon && !ended && !annotations.containsKey("kubernetes.io/config.mirror");
    }

    private boolean evict(Pod pod, boolean v1) {
        String namespace = pod.getMetadata().getNamespace();
        String name = pod.getMetadata().getName();
        PodResource resource = client.pods().inNamespace(namespace).withName(name);
        if (!v1) {
            return resource.evict();
        }
        return resource.evict(new EvictionBuilder()
                .withNewMetadata()
                .withNamespace(namespace)
                .withName(name)
                .endMetadata()
                .build());
    }

    private boolean hasEvictionV1() {
        VersionInfo version = client.getKubernetesVersion();
        int minor = Integer.parseInt(version.getMinor().replaceAll("\\D.*", ""));
        return minor >= FIRST_MINOR_WITH_EVICTION_V1;
    }
}
