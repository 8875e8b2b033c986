// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.driver.Container;
import io.coeus.driver.Endpoint;
import io.coeus.driver.tck.Witness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Looks into a swarm without the driver. */
class SwarmWitness implements Witness {

    private final Endpoint endpoint;
    private final String image;
    private final Engine engine;

    SwarmWitness(Endpoint endpoint, String image) {
        this.endpoint = endpoint;
        this.image = image;
        this.engine = Engine.open(endpoint);
    }

    Engine engine() {
        return engine;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public List<String> nodes() {
        return Json.items(engine.get("/nodes"))
                .map(node -> node.at("/Description/Hostname").asText())
                .toList();
    }

    /** Ends at once when it is told to. */
    @Override
    public Container running() {
        return shell("trap 'exit 0' TERM; busybox sleep 3600 & wait");
    }

    @Override
    public Container ending() {
        return shell("exit 0");
    }

    Container shell(String script) {
        return new Container(image, List.of("/bin/sh", "-c"), List.of(script), Map.of("PATH", "/bin"), 0, 0);
    }

    /** Without the records of ended tasks, which a removed job leaves behind. */
    @Override
    public Map<String, String> objectsOf(UUID workloadId) {
        Map<String, String> found = new TreeMap<>();
        List<JsonNode> services = labelled("/services", workloadId);
        services.forEach(service -> found.put(
                "service/" + service.at("/Spec/Name").asText(),
                service.path("ID").asText() + " " + service.path("Spec").hashCode()));
        labelled("/tasks", workloadId).stream()
                .filter(task -> !task.path("DesiredState").asText().equals("shutdown"))
                .filter(task -> !services.isEmpty()
                        || !task.at("/Status/State").asText().matches("complete|failed|rejected|shutdown"))
                .forEach(task -> found.put(
                        "task/" + task.path("Slot").asText(), task.path("ID").asText()));
        return found;
    }

    private List<JsonNode> labelled(String path, UUID workloadId) {
        return Json.items(engine.get(path + "?" + Labels.filter(workloadId))).toList();
    }

    @Override
    public void leaveHalfMade(UUID workloadId) {
        ObjectNode service =
                Json.object().put("Name", "half-" + workloadId.toString().substring(0, 8));
        service.putObject("Labels").put(Labels.WORKLOAD, workloadId.toString());
        ObjectNode container = service.putObject("TaskTemplate").putObject("ContainerSpec");
        container.put("Image", image).set("Command", Json.strings(running().command()));
        container.set("Args", Json.strings(running().args()));
        service.putObject("EndpointSpec").put("Mode", "dnsrr");
        engine.post("/services/create", service);
    }

    @Override
    public void removeBehindBack(UUID workloadId) {
        labelled("/services", workloadId)
                .forEach(service ->
                        engine.delete("/services/" + service.path("ID").asText()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
