// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** Objects that controllers make on behalf of others. */
final class Owners {
    private Owners() {}

    static boolean owns(JsonNode owner, JsonNode object) {
        String uid = text(owner, "metadata", "uid");
        return Json.items(at(object, "metadata", "ownerReferences")).stream()
                .anyMatch(reference -> text(reference, "uid").equals(uid));
    }

    static List<ObjectNode> children(Registry registry, Kind kind, JsonNode owner) {
        return registry.store().list(kind, text(owner, "metadata", "namespace")).stream()
                .filter(object -> owns(owner, object))
                .toList();
    }

    /** Pods that the owner still counts on: not ended, not being deleted. */
    static List<ObjectNode> livePods(Registry registry, JsonNode owner) {
        return children(registry, Kinds.PODS, owner).stream()
                .filter(pod -> !deleted(pod) && !ended(pod))
                .toList();
    }

    static boolean deleted(JsonNode object) {
        return at(object, "metadata").has("deletionTimestamp");
    }

    static boolean ended(JsonNode pod) {
        return List.of("Succeeded", "Failed").contains(text(pod, "status", "phase"));
    }

    static boolean ready(JsonNode pod) {
        return !deleted(pod)
                && Json.items(at(pod, "status", "conditions")).stream()
                        .anyMatch(condition -> text(condition, "type").equals("Ready")
                                && text(condition, "status").equals("True"));
    }

    static int countReady(List<ObjectNode> pods) {
        return (int) pods.stream().filter(Owners::ready).count();
    }

    /** A new object with the labels, annotations and spec of a template, owned by the given object. */
    static ObjectNode child(JsonNode owner, String name, JsonNode template) {
        ObjectNode object = Json.object();
        ObjectNode meta = object.putObject("metadata").put("name", name);
        meta.put("namespace", text(owner, "metadata", "namespace"));
        for (String field : new String[] {"labels", "annotations"}) {
            if (at(template, "metadata").has(field)) {
                meta.set(field, at(template, "metadata", field).deepCopy());
            }
        }
        meta.putArray("ownerReferences").add(reference(owner));
        object.set("spec", template.path("spec").deepCopy());
        return object;
    }

    private static ObjectNode reference(JsonNode owner) {
        return Json.object()
                .put("apiVersion", text(owner, "apiVersion"))
                .put("kind", text(owner, "kind"))
                .put("name", text(owner, "metadata", "name"))
                .put("uid", text(owner, "metadata", "uid"))
                .put("controller", true)
                .put("blockOwnerDeletion", true);
    }

    static ObjectNode create(Registry registry, Kind kind, ObjectNode child) {
        return registry.create(kind, text(child, "metadata", "namespace"), child, false);
    }

    static void delete(Registry registry, JsonNode pod) {
        registry.store().alone(() -> registry.store()
                .find(Key.of(Kinds.PODS, pod))
                .map(found -> registry.delete(Key.of(Kinds.PODS, pod), new Deletion(-1, "Background", "", "", false))));
    }

    /** Puts a condition into a status, with the time of its last change. */
    static void condition(ObjectNode status, String type, boolean is, String reason, String message, String now) {
        ObjectNode found = Merging.same(
                        status.path("conditions"), "type", Json.object().put("type", type))
                .orElseGet(
                        () -> status.withArrayProperty("conditions").addObject().put("type", type));
        String value = is ? "True" : "False";
        if (!text(found, "status").equals(value)) {
            found.put("lastTransitionTime", now);
        }
        found.put("status", value);
        if (!reason.isEmpty()) {
            found.put("reason", reason).put("message", message);
        }
    }
}
