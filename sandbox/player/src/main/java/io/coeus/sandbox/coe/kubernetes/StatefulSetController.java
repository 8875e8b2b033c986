// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stateful sets: numbered pods, one after the other, each with its own claims. */
final class StatefulSetController implements Controller {
    private static final String HASH = "controller-revision-hash";

    private final Registry registry;

    StatefulSetController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode set : registry.store().list(Kinds.STATEFUL_SETS)) {
            if (!Owners.deleted(set)) {
                String hash = text(set, "metadata", "name") + "-" + Defaults.hash(at(set, "spec", "template"));
                step(set, hash);
                status(set, hash);
            }
        }
        return ON_CHANGE;
    }

    private void step(ObjectNode set, String hash) {
        List<ObjectNode> pods = Owners.children(registry, Kinds.PODS, set);
        int wanted = at(set, "spec", "replicas").asInt();
        boolean parallel = text(set, "spec", "podManagementPolicy").equals("Parallel");
        for (int ordinal = 0; ordinal < wanted; ordinal++) {
            Optional<ObjectNode> pod = find(pods, name(set, ordinal));
            if (pod.isEmpty()) {
                create(set, ordinal, hash);
            }
            if (!parallel && pod.filter(Owners::ready).isEmpty()) {
                return;
            }
        }
        Optional<ObjectNode> surplus = pods.stream()
                .filter(pod -> ordinal(pod) >= wanted
                        || !text(pod, "metadata", "labels", HASH).equals(hash))
                .max(Comparator.comparingInt(StatefulSetController::ordinal));
        if (pods.stream().noneMatch(Owners::deleted)) {
            surplus.ifPresent(pod -> Owners.delete(registry, pod));
        }
    }

    private void create(ObjectNode set, int ordinal, String hash) {
        ObjectNode pod = Owners.child(set, name(set, ordinal), at(set, "spec", "template"));
        Json.within(pod, "metadata", "labels")
                .put(HASH, hash)
                .put("statefulset.kubernetes.io/pod-name", name(set, ordinal));
        for (JsonNode template : Json.items(at(set, "spec", "volumeClaimTemplates"))) {
            String volume = text(template, "metadata", "name");
            String claim = volume + "-" + name(set, ordinal);
            claim(set, claim, template);
            ObjectNode mounted =
                    Json.within(pod, "spec").withArrayProperty("volumes").addObject();
            mounted.put("name", volume).putObject("persistentVolumeClaim").put("claimName", claim);
        }
        Owners.create(registry, Kinds.PODS, pod);
    }

    private void claim(ObjectNode set, String name, JsonNode template) {
        Key key = new Key(Kinds.CLAIMS, text(set, "metadata", "namespace"), name);
        if (registry.store().find(key).isEmpty()) {
            ObjectNode claim = Owners.child(set, name, template);
            Json.within(claim, "metadata").remove("ownerReferences");
            Owners.create(registry, Kinds.CLAIMS, claim);
        }
    }

    private void status(ObjectNode set, String hash) {
        List<ObjectNode> pods = Owners.livePods(registry, set);
        int updated = (int) pods.stream()
                .filter(pod -> text(pod, "metadata", "labels", HASH).equals(hash))
                .count();
        int ready = Owners.countReady(pods);
        boolean done = updated == pods.size();
        ObjectNode status = Json.object().put("replicas", pods.size());
        status.put("readyReplicas", ready).put("availableReplicas", ready);
        status.put("currentReplicas", updated).put("updatedReplicas", updated);
        status.put("updateRevision", hash);
        status.put("currentRevision", done ? hash : text(set, "status", "currentRevision"));
        status.put("observedGeneration", at(set, "metadata", "generation").asLong());
        registry.status(Key.of(Kinds.STATEFUL_SETS, set), old -> status);
    }

    private static Optional<ObjectNode> find(List<ObjectNode> pods, String name) {
        return pods.stream()
                .filter(pod -> text(pod, "metadata", "name").equals(name))
                .findFirst();
    }

    private static String name(JsonNode set, int ordinal) {
        return text(set, "metadata", "name") + "-" + ordinal;
    }

    private static int ordinal(JsonNode pod) {
        String name = text(pod, "metadata", "name");
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }
}
