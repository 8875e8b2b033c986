// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.coe.Json;
import java.util.List;

/** Which objects a list shows, and which may be removed. */
final class Listing {
    private static final List<String> ENDED =
            List.of("complete", "shutdown", "failed", "rejected", "remove", "orphaned");

    private Listing() {}

    static boolean wanted(Room room, Filters filters, Shelf shelf, JsonNode object) {
        boolean own =
                switch (shelf) {
                    case NODES ->
                        filters.any("role", text(object, "Spec", "Role"))
                                && filters.any("membership", "accepted")
                                && filters.labels("node.label", at(object, "Spec", "Labels"));
                    case TASKS -> task(room, filters, object);
                    case NETWORKS ->
                        filters.any("driver", text(object, "Driver")) && filters.any("scope", text(object, "Scope"));
                    case VOLUMES -> filters.any("driver", text(object, "Driver"));
                    default -> true;
                };
        boolean local = shelf == Shelf.NETWORKS || shelf == Shelf.VOLUMES;
        String name = shelf.name(object);
        return own
                && filters.labels("label", shelf.labels(object))
                && filters.prefix("id", shelf.id(object))
                && (local ? filters.contains("name", name) : filters.prefix("name", name));
    }

    private static boolean task(Room room, Filters filters, JsonNode task) {
        String node = text(task, "NodeID");
        String service = text(task, "ServiceID");
        return filters.any("desired-state", text(task, "DesiredState"))
                && filters.any("node", node, name(room, Shelf.NODES, node))
                && filters.any("service", service, name(room, Shelf.SERVICES, service));
    }

    private static String name(Room room, Shelf shelf, String id) {
        return room.find(shelf, id).map(shelf::name).orElse("");
    }

    static boolean ended(JsonNode task) {
        return ENDED.contains(text(task, "Status", "State"));
    }

    static boolean wantedRunning(JsonNode task) {
        return List.of("running", "complete").contains(text(task, "DesiredState"));
    }

    static void insistUnused(Room room, Shelf shelf, JsonNode object, boolean force) {
        String id = shelf.id(object);
        String name = shelf.name(object);
        if (shelf == Shelf.NODES && !force && !text(object, "Status", "State").equals("down")) {
            throw Refusal.badRequest(
                    "rpc error: code = FailedPrecondition desc = node " + id + " is not down and can't be removed");
        }
        for (JsonNode service : room.list(Shelf.SERVICES)) {
            JsonNode container = at(service, "Spec", "TaskTemplate", "ContainerSpec");
            boolean used =
                    switch (shelf) {
                        case NETWORKS ->
                            Json.items(at(service, "Spec", "TaskTemplate", "Networks")).stream()
                                    .anyMatch(each -> List.of(id, name).contains(text(each, "Target")));
                        case SECRETS ->
                            Json.items(container.path("Secrets")).stream()
                                    .anyMatch(each -> text(each, "SecretID").equals(id));
                        case CONFIGS ->
                            Json.items(container.path("Configs")).stream()
                                    .anyMatch(each -> text(each, "ConfigID").equals(id));
                        default -> false;
                    };
            if (used) {
                throw Refusal.invalid(shelf.word() + " '" + name + "' is in use by the following service: "
                        + text(service, "Spec", "Name"));
            }
        }
    }
}
