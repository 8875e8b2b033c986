// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.regex.Pattern;

/** What makes a swarm refuse a service, and what it adds to its spec. */
final class ServiceSpec {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]([-._a-zA-Z0-9]*[a-zA-Z0-9])?");

    private ServiceSpec() {}

    /**
     * Checks a spec and fills in what the engine fills in.
     *
     * @param self id of the service that is updated, "" for a new one
     */
    static void complete(Room room, ObjectNode spec, String self) {
        String name = text(spec, "Name");
        if (!NAME.matcher(name).matches() || name.length() > 63) {
            throw Refusal.invalid("name must be valid as a DNS name component");
        }
        boolean taken = room.list(Shelf.SERVICES).stream()
                .anyMatch(other -> text(other, "Spec", "Name").equals(name)
                        && !text(other, "ID").equals(self));
        if (taken) {
            throw Refusal.exists("service", name);
        }
        if (at(spec, "TaskTemplate", "ContainerSpec").isMissingNode()) {
            throw Refusal.invalid("TaskSpec: missing runtime");
        }
        if (text(spec, "TaskTemplate", "ContainerSpec", "Image").isEmpty()) {
            throw Refusal.invalid("ContainerSpec: image reference must be provided");
        }
        if (spec.path("Mode").isEmpty()) {
            spec.putObject("Mode").putObject("Replicated").put("Replicas", 1);
        }
        JsonNode replicated = at(spec, "Mode", "Replicated");
        if (replicated instanceof ObjectNode mode && !mode.path("Replicas").isNumber()) {
            mode.put("Replicas", 1);
        }
        Json.within(spec, "Labels");
        networks(room, spec);
        references(room, spec, Shelf.SECRETS, "Secrets", "SecretID");
        references(room, spec, Shelf.CONFIGS, "Configs", "ConfigID");
        at(spec, "TaskTemplate", "Placement", "Constraints").forEach(each -> Placement.check(each.asText()));
        ports(room, spec, self);
    }

    private static void networks(Room room, ObjectNode spec) {
        for (JsonNode network : Json.items(at(spec, "TaskTemplate", "Networks"))) {
            String target = text(network, "Target");
            ObjectNode found = room.find(Shelf.NETWORKS, target).orElseThrow(() -> Refusal.notFound("network", target));
            if (!text(found, "Scope").equals("swarm")) {
                throw Refusal.badRequest("The network " + target + " cannot be used with services. Only networks scoped"
                        + " to the swarm can be used, such as those created with the overlay driver.");
            }
            ((ObjectNode) network).put("Target", text(found, "Id"));
        }
    }

    private static void references(Room room, JsonNode spec, Shelf shelf, String field, String id) {
        for (JsonNode reference : Json.items(at(spec, "TaskTemplate", "ContainerSpec", field))) {
            if (room.list(shelf).stream().noneMatch(object -> shelf.id(object).equals(text(reference, id)))) {
                throw Refusal.invalid(shelf.word() + " not found: " + text(reference, id));
            }
        }
    }

    private static void ports(Room room, JsonNode spec, String self) {
        for (JsonNode port : Json.items(at(spec, "EndpointSpec", "Ports"))) {
            int published = port.path("PublishedPort").asInt();
            if (published == 0) {
                continue;
            }
            for (ObjectNode other : room.list(Shelf.SERVICES)) {
                boolean same = !text(other, "ID").equals(self)
                        && Json.items(at(other, "Endpoint", "Ports")).stream()
                                .anyMatch(used -> used.path("PublishedPort").asInt() == published
                                        && protocol(used).equals(protocol(port))
                                        && !text(used, "PublishMode").equals("host"));
                if (same) {
                    throw Refusal.invalid("port '" + published + "' is already in use by service '"
                            + text(other, "Spec", "Name") + "' (" + text(other, "ID") + ") as an ingress port");
                }
            }
        }
    }

    static String protocol(JsonNode port) {
        String protocol = text(port, "Protocol");
        return protocol.isEmpty() ? "tcp" : protocol;
    }

    static void insistSameMode(JsonNode service, JsonNode spec) {
        if (!Modes.word(service).equals(Modes.word(Json.object().set("Spec", spec)))) {
            throw Refusal.notPossible("rpc error: code = Unimplemented desc = service mode change is not allowed");
        }
        if (!text(service, "Spec", "Name").equals(text(spec, "Name"))) {
            throw Refusal.notPossible("rpc error: code = Unimplemented desc = renaming services is not supported");
        }
    }
}
