// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.at;
import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which nodes take which tasks: constraints, availability, reservations, at most so many on a node. */
final class Placement {
    private static final Pattern CONSTRAINT =
            Pattern.compile("\\s*((?:node|engine)\\.[A-Za-z0-9._/-]+?)\\s*(==|!=)\\s*(\\S+)\\s*");

    private Placement() {}

    static void check(String constraint) {
        if (!CONSTRAINT.matcher(constraint).matches()) {
            throw Refusal.invalid("constraint expected one operator from ==, !=: '" + constraint + "'");
        }
    }

    /** Ready, active, and all constraints of the service hold. */
    static boolean takes(JsonNode node, JsonNode service) {
        return text(node, "Status", "State").equals("ready")
                && text(node, "Spec", "Availability").equals("active")
                && Json.strings(at(service, "Spec", "TaskTemplate", "Placement", "Constraints")).stream()
                        .allMatch(constraint -> holds(node, constraint));
    }

    private static boolean holds(JsonNode node, String constraint) {
        Matcher parsed = CONSTRAINT.matcher(constraint);
        return parsed.matches()
                && value(node, parsed.group(1)).equalsIgnoreCase(parsed.group(3))
                        == parsed.group(2).equals("==");
    }

    private static String value(JsonNode node, String key) {
        String label = "node.labels.";
        return switch (key) {
            case "node.id" -> text(node, "ID");
            case "node.hostname" -> text(node, "Description", "Hostname");
            case "node.role" -> text(node, "Spec", "Role");
            case "node.ip" -> text(node, "Status", "Addr");
            case "node.platform.os" -> text(node, "Description", "Platform", "OS");
            case "node.platform.arch" -> text(node, "Description", "Platform", "Architecture");
            default -> key.startsWith(label) ? text(node, "Spec", "Labels", key.substring(label.length())) : "";
        };
    }

    /** The emptiest node that takes a task and has room for it. */
    static Optional<ObjectNode> choose(Room room, ObjectNode task, JsonNode service) {
        List<ObjectNode> live = room.list(Shelf.TASKS).stream()
                .filter(other -> Listing.wantedRunning(other) && !Listing.ended(other))
                .toList();
        String own = text(task, "NodeID");
        return room.list(Shelf.NODES).stream()
                .filter(node -> own.isEmpty() || text(node, "ID").equals(own))
                .filter(node -> takes(node, service) && fits(node, task, live))
                .min(Comparator.<ObjectNode>comparingLong(node -> count(node, task, live))
                        .thenComparingLong(node -> on(node, live).size()));
    }

    private static boolean fits(JsonNode node, JsonNode task, List<ObjectNode> live) {
        int most = at(task, "Spec", "Placement", "MaxReplicas").asInt();
        boolean room = most == 0 || count(node, task, live) < most;
        return room && fits(node, task, live, "NanoCPUs") && fits(node, task, live, "MemoryBytes");
    }

    private static boolean fits(JsonNode node, JsonNode task, List<ObjectNode> live, String what) {
        long used = on(node, live).stream()
                .mapToLong(other -> reserved(other, what))
                .sum();
        return used + reserved(task, what)
                <= at(node, "Description", "Resources").path(what).asLong();
    }

    private static long reserved(JsonNode task, String what) {
        return at(task, "Spec", "Resources", "Reservations").path(what).asLong();
    }

    private static List<ObjectNode> on(JsonNode node, List<ObjectNode> live) {
        return live.stream()
                .filter(task -> text(task, "NodeID").equals(text(node, "ID")))
                .toList();
    }

    private static long count(JsonNode node, JsonNode task, List<ObjectNode> live) {
        return on(node, live).stream()
                .filter(other -> text(other, "ServiceID").equals(text(task, "ServiceID"))
                        && !text(other, "ID").equals(text(task, "ID")))
                .count();
    }
}
