// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ports and virtual addresses of services. */
final class Endpoints {
    private Endpoints() {}

    /** The endpoint of a service as its spec asks for it; ports that were assigned before stay. */
    static ObjectNode of(Room room, JsonNode service) {
        ObjectNode endpoint = Json.object();
        ObjectNode spec =
                at(service, "Spec", "EndpointSpec") instanceof ObjectNode given ? given.deepCopy() : Json.object();
        if (text(spec, "Mode").isEmpty()) {
            spec.put("Mode", "vip");
        }
        endpoint.set("Spec", spec);
        ArrayNode ports = Json.array();
        for (JsonNode port : Json.items(spec.path("Ports"))) {
            ports.add(port(room, service, port, ports));
        }
        if (!ports.isEmpty()) {
            endpoint.set("Ports", ports);
        }
        if (text(spec, "Mode").equals("vip")) {
            addresses(room, service, endpoint, !ports.isEmpty());
        }
        return endpoint;
    }

    private static ObjectNode port(Room room, JsonNode service, JsonNode wanted, ArrayNode before) {
        ObjectNode port = wanted.deepCopy();
        port.put("Protocol", ServiceSpec.protocol(wanted));
        if (text(port, "PublishMode").isEmpty()) {
            port.put("PublishMode", "ingress");
        }
        if (port.path("PublishedPort").asInt() == 0 && text(port, "PublishMode").equals("ingress")) {
            port.put("PublishedPort", assigned(room, service, port, before));
        }
        return port;
    }

    private static int assigned(Room room, JsonNode service, JsonNode port, ArrayNode before) {
        for (JsonNode old : Json.items(at(service, "Endpoint", "Ports"))) {
            if (old.path("TargetPort").equals(port.path("TargetPort"))) {
                return old.path("PublishedPort").asInt();
            }
        }
        Set<Integer> taken = room.list(Shelf.SERVICES).stream()
                .flatMap(other -> Json.items(at(other, "Endpoint", "Ports")).stream())
                .map(used -> used.path("PublishedPort").asInt())
                .collect(Collectors.toSet());
        before.forEach(used -> taken.add(used.path("PublishedPort").asInt()));
        return IntStream.range(30_000, 32_768)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static void addresses(Room room, JsonNode service, ObjectNode endpoint, boolean ingress) {
        ArrayNode addresses = Json.array();
        int number = text(service, "ID").hashCode();
        if (ingress) {
            room.find(Shelf.NETWORKS, "ingress").ifPresent(network -> address(addresses, network, number));
        }
        for (JsonNode attached : Json.items(at(service, "Spec", "TaskTemplate", "Networks"))) {
            room.find(Shelf.NETWORKS, text(attached, "Target"))
                    .ifPresent(network -> address(addresses, network, number));
        }
        if (!addresses.isEmpty()) {
            endpoint.set("VirtualIPs", addresses);
        }
    }

    private static void address(ArrayNode addresses, JsonNode network, int number) {
        addresses.addObject().put("NetworkID", text(network, "Id")).put("Addr", Networks.address(network, number));
    }
}
