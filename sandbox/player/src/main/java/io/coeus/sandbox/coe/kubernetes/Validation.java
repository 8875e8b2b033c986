// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes the API server refuse an object. */
final class Validation {
    private static final Pattern SUBDOMAIN = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    private static final Pattern FREE = Pattern.compile("[^/%]+");
    private static final Set<Kind> WORKLOADS =
            Set.of(Kinds.DEPLOYMENTS, Kinds.REPLICA_SETS, Kinds.STATEFUL_SETS, Kinds.DAEMON_SETS);

    private Validation() {}

    /** The body must be of the kind that the URL names; missing type fields are filled in. */
    static void typed(Kind kind, ObjectNode object) {
        if (!object.has("apiVersion")) {
            object.put("apiVersion", kind.apiVersion());
        }
        if (!object.has("kind")) {
            object.put("kind", kind.name());
        }
        String version = text(object, "apiVersion");
        String name = text(object, "kind");
        if (!version.equals(kind.apiVersion()) || !name.equals(kind.name())) {
            throw Refusal.badRequest(name + " in version \"" + version + "\" cannot be handled as a " + kind.name());
        }
    }

    /** The namespace in the body must be the one in the URL. */
    static void placed(Kind kind, String namespace, ObjectNode meta) {
        String said = text(meta, "namespace");
        if (!kind.namespaced()) {
            meta.remove("namespace");
        } else if (said.isEmpty()) {
            meta.put("namespace", namespace);
        } else if (!said.equals(namespace)) {
            throw Refusal.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the" + " request");
        }
    }

    static void check(Key key, JsonNode object) {
        boolean free = key.kind().group().startsWith("rbac");
        if (key.name().isEmpty()) {
            throw Refusal.invalid(key, "metadata.name", "Required value: name or generateName is required");
        }
        if (!(free ? FREE : SUBDOMAIN).matcher(key.name()).matches()
                || key.name().length() > 253) {
            throw Refusal.invalid(
                    key,
                    "metadata.name",
                    "Invalid value: \"" + key.name() + "\": a lowercase RFC 1123 subdomain must consist of lower case"
                            + " alphanumeric characters, '-' or '.', and must start and end with an alphanumeric"
                            + " character");
        }
        if (key.kind().equals(Kinds.PODS)) {
            containers(key, object.path("spec"), "spec");
        } else if (WORKLOADS.contains(key.kind()) || key.kind().equals(Kinds.JOBS)) {
            containers(key, at(object, "spec", "template", "spec"), "spec.template.spec");
        }
        if (WORKLOADS.contains(key.kind())) {
            selector(key, object);
        }
    }

    private static void containers(Key key, JsonNode pod, String field) {
        List<JsonNode> containers = Json.items(pod.path("containers"));
        if (containers.isEmpty()) {
            throw Refusal.invalid(key, field + ".containers", "Required value");
        }
        for (int i = 0; i < containers.size(); i++) {
            for (String needed : List.of("name", "image")) {
                if (text(containers.get(i), needed).isEmpty()) {
                    throw Refusal.invalid(key, field + ".containers[" + i + "]." + needed, "Required value");
                }
            }
        }
    }

    private static void selector(Key key, JsonNode object) {
        JsonNode labels = at(object, "spec", "template", "metadata", "labels");
        if (at(object, "spec", "selector").isEmpty()) {
            throw Refusal.invalid(key, "spec.selector", "Required value");
        }
        if (!Selector.matches(at(object, "spec", "selector"), labels)) {
            throw Refusal.invalid(
                    key,
                    "spec.template.metadata.labels",
                    "Invalid value: " + labels + ": `selector` does not match template `labels`");
        }
    }

    /** What may not change once it is there. */
    static void changed(Key key, JsonNode before, JsonNode after) {
        String fixed = key.kind().equals(Kinds.JOBS) ? "template" : "selector";
        if (!WORKLOADS.contains(key.kind()) && !key.kind().equals(Kinds.JOBS)) {
            return;
        }
        if (!at(before, "spec", fixed).equals(at(after, "spec", fixed))) {
            throw Refusal.invalid(
                    key, "spec." + fixed, "Invalid value: " + at(after, "spec", fixed) + ": field is immutable");
        }
        check(key, after);
    }
}
