// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Cordons a node and evicts its pods, as {@code kubectl drain --ignore-daemonsets --delete-emptydir-data} does. */
final class Draining {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
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
        String apiVersion = evictionVersion();
        long refused = pods.stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> !evict(pod, apiVersion))
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

    /** False while a disruption budget does not allow it. */
    private boolean evict(Pod pod, String apiVersion) {
        String namespace = pod.getMetadata().getNamespace();
        String name = pod.getMetadata().getName();
        Map<String, Object> eviction = Map.of(
                "apiVersion", apiVersion, "kind", "Eviction", "metadata", Map.of("namespace", namespace, "name", name));
        try {
            client.raw("/api/v1/namespaces/" + namespace + "/pods/" + name + "/eviction", "POST", eviction);
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() == TOO_MANY_REQUESTS) {
                return false;
            }
            if (e.getCode() == NOT_FOUND) {
                return true;
            }
            throw e;
        }
    }

    /** Kubernetes 1.21 and older know an older one only. The server says which: its version may have been lost in its build. */
    private String evictionVersion() {
        return client.getApiResources("v1").getResources().stream()
                .filter(resource -> resource.getName().equals("pods/eviction"))
                .filter(resource -> resource.getGroup() != null && resource.getVersion() != null)
                .map(resource -> resource.getGroup() + "/" + resource.getVersion())
                .findFirst()
                .orElse("policy/v1");
    }
}
