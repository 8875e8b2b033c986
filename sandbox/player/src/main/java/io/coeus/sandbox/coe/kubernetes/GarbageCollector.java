// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes what nobody owns any more, what lived on nodes that are gone, and the contents of deleted namespaces. */
final class GarbageCollector implements Controller {
    private final Registry registry;

    GarbageCollector(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        lostPods();
        namespaces();
        orphans();
        return ON_CHANGE;
    }

    private void lostPods() {
        Set<String> nodes = registry.store().list(Kinds.NODES).stream()
                .map(node -> text(node, "metadata", "name"))
                .collect(Collectors.toSet());
        for (ObjectNode pod : registry.store().list(Kinds.PODS)) {
            String node = text(pod, "spec", "nodeName");
            if (!node.isEmpty() && !nodes.contains(node)) {
                registry.delete(Key.of(Kinds.PODS, pod));
            }
        }
    }

    private void namespaces() {
        for (ObjectNode namespace : registry.store().list(Kinds.NAMESPACES)) {
            if (!Owners.deleted(namespace)) {
                continue;
            }
            Key key = Key.of(Kinds.NAMESPACES, namespace);
            registry.status(key, status -> status.put("phase", "Terminating"));
            boolean empty = true;
            for (Kind kind : Kinds.ALL) {
                for (ObjectNode object :
                        kind.namespaced() ? registry.store().list(kind, key.name()) : List.<ObjectNode>of()) {
                    registry.delete(Key.of(kind, object));
                    empty &= registry.store().find(Key.of(kind, object)).isEmpty();
                }
            }
            if (empty) {
                dropFinalizer(key, "kubernetes");
            }
        }
    }

    private void orphans() {
        List<Key> all = new ArrayList<>();
        Set<String> uids = new HashSet<>();
        for (Kind kind : Kinds.ALL) {
            for (ObjectNode object : registry.store().list(kind)) {
                uids.add(text(object, "metadata", "uid"));
                if (!at(object, "metadata", "ownerReferences").isEmpty()) {
                    all.add(Key.of(kind, object));
                }
                if (Owners.deleted(object)
                        && !at(object, "metadata", "finalizers").isEmpty()) {
                    release(Key.of(kind, object), object);
                }
            }
        }
        for (Key key : all) {
            registry.store().find(key).filter(object -> abandoned(object, uids)).ifPresent(object -> {
                if (!Owners.deleted(object)) {
                    registry.delete(key, new Deletion(-1, "Background", "", "", false));
                }
            });
        }
    }

    private static boolean abandoned(JsonNode object, Set<String> uids) {
        return Json.items(at(object, "metadata", "ownerReferences")).stream()
                .noneMatch(reference -> uids.contains(text(reference, "uid")));
    }

    private void release(Key key, ObjectNode object) {
        List<String> finalizers = Json.strings(at(object, "metadata", "finalizers"));
        if (finalizers.contains("orphan")) {
            dependents(object)
                    .forEach(child -> registry.modify(child, Registry.Part.WHOLE, each -> {
                        Json.within(each, "metadata").remove("ownerReferences");
                        return each;
                    }));
            dropFinalizer(key, "orphan");
        }
        if (finalizers.contains("foregroundDeletion")) {
            List<Key> left = dependents(object);
            left.forEach(child -> registry.store()
                    .find(child)
                    .filter(each -> !Owners.deleted(each))
                    .ifPresent(each -> registry.delete(child, new Deletion(-1, "Foreground", "", "", false))));
            if (dependents(object).isEmpty()) {
                dropFinalizer(key, "foregroundDeletion");
            }
        }
    }

    private List<Key> dependents(ObjectNode owner) {
        List<Key> keys = new ArrayList<>();
        for (Kind kind : Kinds.ALL) {
            Owners.children(registry, kind, owner).forEach(child -> keys.add(Key.of(kind, child)));
        }
        return keys;
    }

    private void dropFinalizer(Key key, String name) {
        registry.modify(key, Registry.Part.WHOLE, object -> {
            ArrayNode left = Json.array();
            Json.strings(at(object, "metadata", "finalizers")).stream()
                    .filter(each -> !each.equals(name))
                    .forEach(left::add);
            Json.within(object, "metadata").set("finalizers", left);
            return object;
        });
    }
}
