// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deployments: one replica set per pod template, rolled as the strategy allows. */
final class DeploymentController implements Controller {
    private static final String HASH = "pod-template-hash";
    private static final String REVISION = "deployment.kubernetes.io/revision";

    private final Registry registry;

    DeploymentController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        Instant next = ON_CHANGE;
        for (ObjectNode deployment : registry.store().list(Kinds.DEPLOYMENTS)) {
            if (!Owners.deleted(deployment)) {
                next = Controller.sooner(next, roll(deployment));
            }
        }
        return next;
    }

    private Instant roll(ObjectNode deployment) {
        String hash = Defaults.hash(at(deployment, "spec", "template"));
        List<ObjectNode> sets = Owners.children(registry, Kinds.REPLICA_SETS, deployment);
        Optional<ObjectNode> current = sets.stream()
                .filter(set -> text(set, "metadata", "labels", HASH).equals(hash))
                .findFirst();
        ObjectNode fresh = current.orElseGet(() -> Owners.create(
                registry, Kinds.REPLICA_SETS, newSet(deployment, hash, Integer.toString(revision(sets) + 1))));
        current.ifPresent(set -> renew(set, sets));
        List<ObjectNode> old = sets.stream()
                .filter(set -> !text(set, "metadata", "uid").equals(text(fresh, "metadata", "uid")))
                .toList();
        if (!at(deployment, "spec", "paused").asBoolean()) {
            new Rollout(registry, deployment, fresh, old).step();
        }
        return DeploymentStatus.write(registry, deployment, text(fresh, "metadata", "uid"));
    }

    /** A template that is used again becomes the newest revision, as after an undo. */
    private void renew(ObjectNode set, List<ObjectNode> sets) {
        int newest = revision(sets);
        if (sets.size() > 1 && revision(List.of(set)) < newest) {
            registry.modify(Key.of(Kinds.REPLICA_SETS, set), Registry.Part.WHOLE, object -> {
                Json.within(object, "metadata", "annotations").put(REVISION, Integer.toString(newest + 1));
                return object;
            });
        }
    }

    private static int revision(List<ObjectNode> sets) {
        return sets.stream()
                .mapToInt(
                        set -> at(set, "metadata", "annotations").path(REVISION).asInt())
                .max()
                .orElse(0);
    }

    private static ObjectNode newSet(JsonNode deployment, String hash, String revision) {
        ObjectNode template = at(deployment, "spec", "template").deepCopy();
        Json.within(template, "metadata", "labels").put(HASH, hash);
        ObjectNode set = Owners.child(deployment, text(deployment, "metadata", "name") + "-" + hash, template);
        Json.within(set, "metadata", "annotations").put(REVISION, revision);
        ObjectNode spec = set.putObject("spec").put("replicas", 0);
        spec.set("selector", at(deployment, "spec", "selector").deepCopy());
        Json.within(spec, "selector", "matchLabels").put(HASH, hash);
        spec.set("template", template);
        return set;
    }
}
