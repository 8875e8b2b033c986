// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Daemon sets: one pod on each node that takes it. */
final class DaemonSetController implements Controller {
    private static final String HASH = "controller-revision-hash";

    private final Registry registry;

    DaemonSetController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode set : registry.store().list(Kinds.DAEMON_SETS)) {
            if (!Owners.deleted(set)) {
                String hash = Defaults.hash(at(set, "spec", "template"));
                Set<String> nodes = nodes(set);
                spread(set, hash, nodes);
                renew(set, hash);
                status(set, hash, nodes.size());
            }
        }
        return ON_CHANGE;
    }

    private Set<String> nodes(JsonNode set) {
        JsonNode spec = at(set, "spec", "template", "spec");
        return registry.store().list(Kinds.NODES).stream()
                .filter(node -> Nodes.ready(node) && Nodes.takes(node, spec))
                .map(node -> text(node, "metadata", "name"))
                .collect(Collectors.toSet());
    }

    private void spread(ObjectNode set, String hash, Set<String> nodes) {
        List<ObjectNode> pods = Owners.children(registry, Kinds.PODS, set);
        Set<String> covered = pods.stream().map(DaemonSetController::node).collect(Collectors.toSet());
        for (String node : nodes) {
            if (!covered.contains(node)) {
                String name = Defaults.podName(text(set, "metadata", "name"));
                ObjectNode pod = Owners.child(set, name, at(set, "spec", "template"));
                Json.within(pod, "metadata", "labels").put(HASH, hash);
                Json.within(pod, "spec").put("nodeName", node);
                Owners.create(registry, Kinds.PODS, pod);
            }
        }
        pods.stream()
                .filter(pod -> !nodes.contains(node(pod)) && !Owners.deleted(pod))
                .forEach(pod -> Owners.delete(registry, pod));
    }

    /** Replaces one pod with an old template at a time. */
    private void renew(ObjectNode set, String hash) {
        List<ObjectNode> pods = Owners.children(registry, Kinds.PODS, set);
        boolean quiet = pods.stream()
                .filter(pod -> isNew(pod, hash) || Owners.deleted(pod))
                .allMatch(Owners::ready);
        if (quiet) {
            pods.stream().filter(pod -> !isNew(pod, hash)).findFirst().ifPresent(pod -> Owners.delete(registry, pod));
        }
    }

    private void status(ObjectNode set, String hash, int desired) {
        List<ObjectNode> pods = Owners.livePods(registry, set);
        int ready = Owners.countReady(pods);
        int updated = (int) pods.stream().filter(pod -> isNew(pod, hash)).count();
        ObjectNode status = Json.object()
                .put("currentNumberScheduled", pods.size())
                .put("desiredNumberScheduled", desired)
                .put("numberMisscheduled", 0)
                .put("numberReady", ready);
        DeploymentStatus.putUnlessZero(status, "numberAvailable", ready);
        DeploymentStatus.putUnlessZero(status, "numberUnavailable", Math.max(0, desired - ready));
        DeploymentStatus.putUnlessZero(status, "updatedNumberScheduled", updated);
        status.put("observedGeneration", at(set, "metadata", "generation").asLong());
        registry.status(Key.of(Kinds.DAEMON_SETS, set), old -> status);
    }

    private static boolean isNew(JsonNode pod, String hash) {
        return text(pod, "metadata", "labels", HASH).equals(hash);
    }

    private static String node(JsonNode pod) {
        return text(pod, "spec", "nodeName");
    }
}
