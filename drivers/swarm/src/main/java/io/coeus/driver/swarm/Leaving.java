// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import java.util.List;

/** Takes a node out of the swarm: drained first, then forgotten. */
final class Leaving {

    private final Engine engine;
    private final String nodeName;

    Leaving(Engine engine, String nodeName) {
        this.engine = engine;
        this.nodeName = nodeName;
    }

    /** Tasks of a node that does not answer cannot be stopped: Swarm starts them elsewhere by itself. */
    Progress drain() {
        List<JsonNode> nodes = SwarmNodes.of(engine).named(nodeName);
        nodes.forEach(node -> change(node, "Availability", "drain"));
        long left = nodes.stream()
                .filter(SwarmNodes::isReady)
                .mapToLong(node -> Tasks.of(engine, Json.filter("node", SwarmNodes.id(node)))
                        .live())
                .sum();
        if (left == 0) {
            return new Progress.Settled(Known.NOTHING);
        }
        return new Progress.Moving(Known.NOTHING, left + " instances to leave " + nodeName, Observation.LOOK_AGAIN);
    }

    Progress forget() {
        List<JsonNode> nodes = SwarmNodes.of(engine).named(nodeName);
        boolean demoted = false;
        for (JsonNode node : nodes) {
            if (SwarmNodes.isManager(node)) {
                change(node, "Role", "worker");
                demoted = true;
            }
        }
        if (demoted) {
            return new Progress.Moving(Known.NOTHING, nodeName + " to step down as manager", Observation.LOOK_AGAIN);
        }
        nodes.forEach(node -> engine.delete("/nodes/" + SwarmNodes.id(node) + "?force=true"));
        return new Progress.Settled(Known.NOTHING);
    }

    private void change(JsonNode node, String field, String value) {
        if (node.at("/Spec/" + field).asText().equals(value)) {
            return;
        }
        ObjectNode spec = node.path("Spec").deepCopy();
        String version = node.at("/Version/Index").asText();
        engine.post("/nodes/" + SwarmNodes.id(node) + "/update?version=" + version, spec.put(field, value));
    }
}
