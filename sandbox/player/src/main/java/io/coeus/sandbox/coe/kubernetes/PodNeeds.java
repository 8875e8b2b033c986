// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be there before a pod can start: secrets, config maps, bound claims. */
final class PodNeeds {
    private PodNeeds() {}

    /** A message about the first thing that is not there. */
    static Optional<String> lacking(Registry registry, JsonNode pod) {
        String namespace = text(pod, "metadata", "namespace");
        List<Key> needed = new ArrayList<>();
        for (JsonNode volume : Json.items(at(pod, "spec", "volumes"))) {
            need(needed, Kinds.SECRETS, namespace, volume.path("secret"), "secretName");
            need(needed, Kinds.CONFIG_MAPS, namespace, volume.path("configMap"), "name");
            need(needed, Kinds.CLAIMS, namespace, volume.path("persistentVolumeClaim"), "claimName");
        }
        for (JsonNode container : Json.items(at(pod, "spec", "containers"))) {
            for (JsonNode env : Json.items(container.path("env"))) {
                need(needed, Kinds.SECRETS, namespace, at(env, "valueFrom", "secretKeyRef"), "name");
                need(needed, Kinds.CONFIG_MAPS, namespace, at(env, "valueFrom", "configMapKeyRef"), "name");
            }
            for (JsonNode from : Json.items(container.path("envFrom"))) {
                need(needed, Kinds.SECRETS, namespace, from.path("secretRef"), "name");
                need(needed, Kinds.CONFIG_MAPS, namespace, from.path("configMapRef"), "name");
            }
        }
        return needed.stream().filter(key -> !there(registry, key)).findFirst().map(PodNeeds::message);
    }

    private static void need(List<Key> needed, Kind kind, String namespace, JsonNode reference, String field) {
        if (reference.has(field) && !reference.path("optional").asBoolean()) {
            needed.add(new Key(kind, namespace, text(reference, field)));
        }
    }

    private static boolean there(Registry registry, Key key) {
        return registry.store()
                .find(key)
                .filter(found -> !key.kind().equals(Kinds.CLAIMS)
                        || text(found, "status", "phase").equals("Bound"))
                .isPresent();
    }

    private static String message(Key key) {
        return key.kind().equals(Kinds.CLAIMS)
                ? "persistentvolumeclaim \"" + key.name() + "\" is not bound"
                : key.kind().singular() + " \"" + key.name() + "\" not found";
    }
}
