// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.driver.Health;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a swarm at one moment.
 *
 * @param nodes as the engine lists them
 */
record SwarmNodes(List<JsonNode> nodes) {

    static SwarmNodes of(Engine engine) {
        return new SwarmNodes(Json.items(engine.get("/nodes")).toList());
    }

    /** Several with one host name: a machine that came again under its old name. */
    List<JsonNode> named(String hostName) {
        return nodes.stream().filter(node -> hostName(node).equals(hostName)).toList();
    }

    Optional<JsonNode> byId(String id) {
        return nodes.stream().filter(node -> id(node).equals(id)).findFirst();
    }

    @Nullable
    String nameOf(String id) {
        return byId(id).map(SwarmNodes::hostName).orElse(null);
    }

    /** Whether the agent of a node answers, so that tasks there can be stopped. */
    boolean answers(String id) {
        return byId(id).filter(SwarmNodes::isReady).isPresent();
    }

    /** How many nodes take instances under these constraints, which are those of {@link TaskTemplates}. */
    int taking(List<String> constraints) {
        return (int) nodes.stream()
                .filter(node -> isReady(node) && isActive(node))
                .filter(node -> constraints.stream().allMatch(constraint -> holds(node, constraint)))
                .count();
    }

    private static boolean holds(JsonNode node, String constraint) {
        String[] sides = constraint.split("==", 2);
        String label = "node.labels.";
        String value = sides[0].startsWith(label)
                ? node.at("/Spec/Labels")
                        .path(sides[0].substring(label.length()))
                        .asText()
                : hostName(node);
        return sides.length == 2 && value.equalsIgnoreCase(sides[1]);
    }

    List<Health.Node> health() {
        return nodes.stream()
                .map(SwarmNodes::health)
                .sorted(Comparator.comparing(Health.Node::name))
                .toList();
    }

    private static Health.Node health(JsonNode node) {
        String version = node.at("/Description/Engine/EngineVersion").asText();
        String address = node.at("/Status/Addr").asText();
        boolean ready = isReady(node);
        String message = node.at("/Status/Message").asText();
        String state = node.at("/Status/State").asText("unknown");
        return new Health.Node(
                hostName(node),
                isManager(node),
                ready,
                ready && isActive(node),
                address.isEmpty() ? null : address,
                version,
                version,
                ready ? "" : message.isEmpty() ? state : state + ": " + message);
    }

    static String id(JsonNode node) {
        return node.path("ID").asText();
    }

    static boolean isReady(JsonNode node) {
        return node.at("/Status/State").asText().equals("ready");
    }

    static boolean isManager(JsonNode node) {
        return node.at("/Spec/Role").asText().equals("manager");
    }

    private static boolean isActive(JsonNode node) {
        return node.at("/Spec/Availability").asText().equals("active");
    }

    private static String hostName(JsonNode node) {
        return node.at("/Description/Hostname").asText();
    }
}
