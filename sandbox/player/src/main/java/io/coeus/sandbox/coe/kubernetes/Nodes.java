// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Node objects: making them, and which pods they take. */
public final class Nodes {
    private Nodes() {}

    /**
     * A node as its kubelet registers it, with a Ready status.
     *
     * @param address its internal address
     * @param kubeletVersion what it says it runs, such as v1.30.0
     */
    public static ObjectNode node(
            String name, Map<String, String> labels, String address, String kubeletVersion, InstantSource clock) {
        ObjectNode node = Json.object().put("apiVersion", "v1").put("kind", "Node");
        ObjectNode meta = node.putObject("metadata").put("name", name);
        ObjectNode all = meta.putObject("labels");
        all.put("kubernetes.io/hostname", name).put("kubernetes.io/os", "linux").put("kubernetes.io/arch", "amd64");
        labels.forEach(all::put);
        node.putObject("spec");
        node.set("status", status(name, address, kubeletVersion, clock));
        return node;
    }

    /** The status a kubelet reports while all is well. */
    public static ObjectNode status(String name, String address, String kubeletVersion, InstantSource clock) {
        ObjectNode status = Json.object();
        for (String amounts : new String[] {"capacity", "allocatable"}) {
            status.putObject(amounts)
                    .put("cpu", "16")
                    .put("memory", "64Gi")
                    .put("pods", "110")
                    .put("ephemeral-storage", "100Gi");
        }
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        for (String pressure : new String[] {"MemoryPressure", "DiskPressure", "PIDPressure"}) {
            Owners.condition(status, pressure, false, "KubeletHasNoPressure", "kubelet has no pressure", now);
        }
        Owners.condition(status, "Ready", true, "KubeletReady", "kubelet is posting ready status", now);
        status.path("conditions").forEach(condition -> ((ObjectNode) condition).put("lastHeartbeatTime", now));
        status.putArray("addresses")
                .add(Json.object().put("type", "InternalIP").put("address", address))
                .add(Json.object().put("type", "Hostname").put("address", name));
        status.putObject("nodeInfo")
                .put("kubeletVersion", kubeletVersion)
                .put("kubeProxyVersion", kubeletVersion)
                .put("containerRuntimeVersion", "containerd://1.7.0")
                .put("osImage", "Coeus node player")
                .put("operatingSystem", "linux")
                .put("architecture", "amd64")
                .put("kernelVersion", "6.1.0")
                .put("machineID", name)
                .put("systemUUID", name)
                .put("bootID", name);
        return status;
    }

    static boolean ready(JsonNode node) {
        return Json.items(at(node, "status", "conditions")).stream()
                .anyMatch(condition -> text(condition, "type").equals("Ready")
                        && text(condition, "status").equals("True"));
    }

    /** Whether a pod may run on a node, leaving out how full it is. */
    static boolean takes(JsonNode node, JsonNode podSpec) {
        JsonNode labels = at(node, "metadata", "labels");
        boolean selected = Json.map(podSpec.path("nodeSelector")).entrySet().stream()
                .allMatch(wanted -> text(labels, wanted.getKey()).equals(wanted.getValue()));
        return selected && affine(node, podSpec) && tolerated(node, podSpec);
    }

    private static boolean affine(JsonNode node, JsonNode podSpec) {
        List<JsonNode> terms = Json.items(at(
                podSpec,
                "affinity",
                "nodeAffinity",
                "requiredDuringSchedulingIgnoredDuringExecution",
                "nodeSelectorTerms"));
        JsonNode fields = Json.object().put("metadata.name", text(node, "metadata", "name"));
        JsonNode labels = at(node, "metadata", "labels");
        return terms.isEmpty()
                || terms.stream()
                        .anyMatch(term -> meetsAll(labels, term.path("matchExpressions"))
                                && meetsAll(fields, term.path("matchFields")));
    }

    private static boolean meetsAll(JsonNode values, JsonNode requirements) {
        return Json.items(requirements).stream().allMatch(requirement -> Selector.meets(values, requirement));
    }

    private static boolean tolerated(JsonNode node, JsonNode podSpec) {
        List<JsonNode> tolerations = Json.items(podSpec.path("tolerations"));
        return Json.items(at(node, "spec", "taints")).stream()
                .filter(taint -> !text(taint, "effect").equals("PreferNoSchedule"))
                .allMatch(taint -> tolerations.stream().anyMatch(toleration -> tolerates(toleration, taint)));
    }

    private static boolean tolerates(JsonNode toleration, JsonNode taint) {
        String effect = text(toleration, "effect");
        String key = text(toleration, "key");
        boolean exists = text(toleration, "operator").equals("Exists");
        return (effect.isEmpty() || effect.equals(text(taint, "effect")))
                && (key.isEmpty() ? exists : key.equals(text(taint, "key")))
                && (exists || text(toleration, "value").equals(text(taint, "value")));
    }
}
