// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Endpoints: the ready pods behind each service. */
final class EndpointController implements Controller {
    private final Registry registry;

    EndpointController(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Instant run() {
        for (ObjectNode service : registry.store().list(Kinds.SERVICES)) {
            if (!at(service, "spec", "selector").isEmpty() && !Owners.deleted(service)) {
                keep(service);
            }
        }
        return ON_CHANGE;
    }

    private void keep(ObjectNode service) {
        Key key = new Key(Kinds.ENDPOINTS, text(service, "metadata", "namespace"), text(service, "metadata", "name"));
        ArrayNode subsets = subsets(service, pods(service));
        if (registry.store().find(key).isEmpty()) {
            ObjectNode endpoints = Owners.child(service, key.name(), Json.object());
            endpoints.remove("spec");
            endpoints.set("subsets", subsets);
            Owners.create(registry, Kinds.ENDPOINTS, endpoints);
        } else {
            registry.modify(key, Registry.Part.WHOLE, object -> object.set("subsets", subsets));
        }
    }

    private List<ObjectNode> pods(JsonNode service) {
        Map<String, String> wanted = Json.map(at(service, "spec", "selector"));
        return registry.store().list(Kinds.PODS, text(service, "metadata", "namespace")).stream()
                .filter(pod -> Owners.ready(pod)
                        && Json.map(at(pod, "metadata", "labels")).entrySet().containsAll(wanted.entrySet()))
                .toList();
    }

    private static ArrayNode subsets(JsonNode service, List<ObjectNode> pods) {
        ArrayNode subsets = Json.array();
        if (pods.isEmpty()) {
            return subsets;
        }
        ObjectNode subset = subsets.addObject();
        ArrayNode addresses = subset.putArray("addresses");
        for (ObjectNode pod : pods) {
            ObjectNode address = addresses.addObject().put("ip", text(pod, "status", "podIP"));
            address.put("nodeName", text(pod, "spec", "nodeName"));
            address.putObject("targetRef").put("kind", "Pod").put("name", text(pod, "metadata", "name"));
        }
        ArrayNode ports = subset.putArray("ports");
        for (JsonNode port : Json.items(at(service, "spec", "ports"))) {
            int target = port.path("targetPort").asInt();
            ports.addObject()
                    .put("name", text(port, "name"))
                    .put("port", target == 0 ? port.path("port").asInt() : target)
                    .put("protocol", text(port, "protocol"));
        }
        return subsets;
    }
}
