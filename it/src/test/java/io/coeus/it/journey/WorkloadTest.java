// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same workload, with a data volume and a network, on both engines. */
@ExtendWith(SharedWorld.class)
class WorkloadTest {
    private final World world;

    WorkloadTest(World world) {
        this.world = world;
    }

    @Test
    void sameBodyRunsOnBothEngines() {
        var network = Web.JSON.createObjectNode().put("name", "journey").put("cidr", "10.88.0.0/24");
        String networkId = world.demo
                .accepted(world.demo.post("networks", network))
                .path("id")
                .asText();
        Map<String, String> clusters = new TreeMap<>();
        for (String engine : List.of(World.KUBERNETES, World.SWARM)) {
            clusters.put(
                    engine,
                    world.demo
                            .createCluster("work-" + engine, engine, 1)
                            .path("id")
                            .asText());
        }
        String neutronId = world.demo
                .awaitState("networks/" + networkId, "READY")
                .path("networkId")
                .asText();
        Map<String, String> workloads = new TreeMap<>();
        clusters.forEach((engine, id) -> {
            world.demo.awaitState("clusters/" + id, "READY");
            workloads.put(engine, begin(id, neutronId));
        });
        workloads.values().forEach(this::assertRuns);
        for (String id : workloads.values()) {
            world.demo.delete("workloads/" + id);
            world.assertNothingLeft(id);
        }
        for (String id : clusters.values()) {
            world.demo.delete("clusters/" + id);
            world.assertNothingLeft(id);
        }
        world.demo.delete("networks/" + networkId);
        world.assertNothingLeft(networkId);
    }

    private String begin(String clusterId, String networkId) {
        return world.demo
                .accepted(world.demo.post("workloads", body(clusterId, networkId)))
                .path("id")
                .asText();
    }

    private void assertRuns(String id) {
        world.demo.awaitState("workloads/" + id, "RUNNING");
        List<Cloud.Thing> things = world.cloud.things(id);
        assertThat(things)
                .filteredOn(thing -> thing.kind().equals("volumes"))
                .singleElement()
                .satisfies(volume -> {
                    assertThat(world.cloud.volume(volume.id()).path("status").asText())
                            .isEqualTo("in-use");
                });
        assertThat(things).filteredOn(thing -> thing.kind().equals("ports")).isNotEmpty();
    }

    private static ObjectNode body(String clusterId, String networkId) {
        ObjectNode body = Web.JSON.createObjectNode().put("name", "web").put("clusterId", clusterId);
        ObjectNode spec = body.putObject("spec").put("image", "nginx:1.27").put("replicas", 1);
        spec.putArray("ports").addObject().put("port", 80);
        spec.putArray("mounts")
                .addObject()
                .put("name", "data")
                .put("path", "/data")
                .put("sizeGib", 1);
        spec.putArray("networks").addObject().put("network", networkId);
        return body;
    }
}
