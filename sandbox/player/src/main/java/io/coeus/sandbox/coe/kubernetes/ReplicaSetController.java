// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Replica sets: as many pods as they say. */
final class ReplicaSetController implements Controller {
    private final Registry registry;

    ReplicaSetController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode set : registry.store().list(Kinds.REPLICA_SETS)) {
            if (!Owners.deleted(set)) {
                fill(set);
                status(set);
            }
        }
        return ON_CHANGE;
    }

    private void fill(ObjectNode set) {
        List<ObjectNode> pods = Owners.livePods(registry, set);
        int wanted = at(set, "spec", "replicas").asInt();
        String name = text(set, "metadata", "name");
        for (int have = pods.size(); have < wanted; have++) {
            Owners.create(registry, Kinds.PODS, Owners.child(set, Defaults.podName(name), at(set, "spec", "template")));
        }
        pods.stream()
                .sorted(Comparator.comparing(Owners::ready))
                .limit(Math.max(0, pods.size() - wanted))
                .forEach(pod -> Owners.delete(registry, pod));
    }

    private void status(ObjectNode set) {
        List<ObjectNode> pods = Owners.livePods(registry, set);
        ObjectNode status = Json.object().put("replicas", pods.size());
        int ready = Owners.countReady(pods);
        DeploymentStatus.putUnlessZero(status, "readyReplicas", ready);
        DeploymentStatus.putUnlessZero(status, "availableReplicas", ready);
        DeploymentStatus.putUnlessZero(status, "fullyLabeledReplicas", pods.size());
        status.put("observedGeneration", at(set, "metadata", "generation").asLong());
        registry.status(Key.of(Kinds.REPLICA_SETS, set), old -> status);
    }
}
