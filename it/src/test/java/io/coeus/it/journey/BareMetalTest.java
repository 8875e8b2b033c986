// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clusters on machines that Ironic lends: they work like those on servers, and every machine comes back. */
@ExtendWith(SharedWorld.class)
class BareMetalTest {
    private static final int MACHINES = 4;

    private final World world;

    BareMetalTest(World world) {
        this.world = world;
    }

    @AfterEach
    void calm() {
        world.calm();
    }

    @Test
    void clusterOnMachinesRunsAWorkload() {
        String id = create("metal");
        JsonNode cluster = world.demo.awaitState("clusters/" + id, "READY");
        assertThat(cluster.path("nodes")).hasSize(2);
        assertLent(id);
        String workload = begin(id);
        world.demo.awaitState("workloads/" + workload, "RUNNING");
        world.demo.delete("workloads/" + workload);
        delete(id);
    }

    @Test
    void createSurvivesCrashOfBaremetalManager() {
        String id = create("metal-crash");
        world.demo.awaitAnswer(
                "machines to be deployed",
                () -> world.demo.get("clusters/" + id),
                cluster -> world.cloud.machines("deploying") + world.cloud.machines("active") > 0);
        world.suite.kill("baremetal-manager");
        Coeus.rest(Duration.ofSeconds(2));
        world.suite.restart("baremetal-manager");
        world.demo.awaitState("clusters/" + id, "READY");
        assertLent(id);
        delete(id);
    }

    @Test
    void deleteWhileMachinesAreDeployed() {
        world.cloud.configure("nodeDeployMs", 5000);
        String id = create("metal-cut");
        world.demo.awaitAnswer(
                "machines to be deployed",
                () -> world.demo.get("clusters/" + id),
                cluster -> world.cloud.machines("deploying") > 0);
        delete(id);
    }

    private String create(String name) {
        return world.demo.createCluster(name, World.METAL, 1).path("id").asText();
    }

    private void assertLent(String id) {
        var counts = new TreeMap<>(world.cloud.count(id));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.of(
                        "application_credentials", 1,
                        "networks", 1,
                        "subnets", 1,
                        "routers", 1,
                        "security_groups", 2,
                        "ports", 2,
                        "floatingips", 2,
                        "nodes", 2)));
        assertThat(world.cloud.machines("active")).isEqualTo(2);
    }

    private void delete(String id) {
        world.demo.delete("clusters/" + id);
        world.assertNothingLeft(id);
        world.demo.awaitAnswer(
                "all machines to be available",
                () -> world.demo.get("clusters"),
                any -> world.cloud.machines("null") == MACHINES);
    }

    private String begin(String clusterId) {
        ObjectNode body = Web.JSON.createObjectNode().put("name", "web").put("clusterId", clusterId);
        body.putObject("spec").put("image", "nginx:1.27").put("replicas", 2);
        return world.demo
                .accepted(world.demo.post("workloads", body))
                .path("id")
                .asText();
    }
}
