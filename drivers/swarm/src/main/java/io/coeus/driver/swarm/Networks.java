// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.NetworkAttachment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The overlay networks of workloads: shared between them, made for the first and removed after the last. */
final class Networks {

    private final Engine engine;

    Networks(Engine engine) {
        this.engine = engine;
    }

    /** The engine's ids of the networks, which are made where they are missing. */
    List<String> ensure(List<NetworkAttachment> attachments) {
        return attachments.stream().map(this::ensure).toList();
    }

    private String ensure(NetworkAttachment attachment) {
        String label = Labels.NETWORK + "=" + attachment.networkId();
        return Json.items(engine.get("/networks?" + Json.filter("label", label)))
                .map(network -> network.path("Id").asText())
                .findFirst()
                .orElseGet(() -> create(attachment));
    }

    private String create(NetworkAttachment attachment) {
        ObjectNode network = Json.object()
                .put("Name", "coeus-" + attachment.networkId())
                .put("Driver", "overlay")
                .put("Attachable", true)
                .put("CheckDuplicate", true);
        network.putObject("Labels").put(Labels.NETWORK, attachment.networkId());
        return engine.post("/networks/create", network).path("Id").asText();
    }

    /** Removes the networks made by Coeus that no service is on. What somebody else just took is left. */
    void removeUnused() {
        Set<String> used = Json.items(engine.get("/services"))
                .flatMap(service -> Json.items(service.at("/Spec/TaskTemplate/Networks")))
                .map(network -> network.path("Target").asText())
                .collect(Collectors.toSet());
        Json.items(engine.get("/networks?" + Json.filter("label", Labels.NETWORK)))
                .map(network -> network.path("Id").asText())
                .filter(id -> !used.contains(id))
                .forEach(this::removeUnlessInUse);
    }

    private void removeUnlessInUse(String id) {
        try {
            engine.delete("/networks/" + id);
        } catch (EngineException e) {
            if (!isInUse(e)) {
                throw e;
            }
        }
    }

    private static boolean isInUse(EngineException e) {
        return e.status() == 403
                || e.error().message().contains("in use")
                || e.error().message().contains("active endpoints");
    }
}
