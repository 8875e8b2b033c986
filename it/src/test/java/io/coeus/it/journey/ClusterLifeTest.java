// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to clusters besides a create that works: too slow, cut short, ill and well again, with more masters. */
@ExtendWith(SharedWorld.class)
class ClusterLifeTest {
    private static final int NEVER_MS = 3_600_000;

    private final World world;

    ClusterLifeTest(World world) {
        this.world = world;
    }

    @AfterEach
    void calm() {
        world.calm();
    }

    @Test
    void createThatTakesTooLongIsUndoneAlsoAfterACrash() {
        world.cloud.configure("serverBuildMs", NEVER_MS);
        var body = Coeus.cluster("slow", World.PLAIN, 1).put("createTimeout", 1);
        String id = world.demo
                .accepted(world.demo.post("clusters", body))
                .path("id")
                .asText();
        awaitStep(id, "boot-servers");
        world.suite.kill("cluster-manager");
        Coeus.rest(Duration.ofSeconds(2));
        world.suite.restart("cluster-manager");
        JsonNode cluster = world.demo.awaitState("clusters/" + id, "CREATE_FAILED");
        assertThat(cluster.path("reason").asText())
                .startsWith("Not ready within 1 minute; it was waiting for servers to become ACTIVE: slow-")
                .contains("CREATE_TIMEOUT")
                .endsWith("All that had been made was removed again.");
        world.assertNothingLeft(id);
        world.demo.delete("clusters/" + id);
    }

    @Test
    void createCutShortByADeleteSaysSo() {
        world.cloud.configure("serverBuildMs", NEVER_MS);
        JsonNode begun = world.demo.createCluster("cut", World.PLAIN, 1);
        String id = begun.path("id").asText();
        awaitStep(id, "boot-servers");
        world.demo.delete("clusters/" + id);
        world.assertNothingLeft(id);
        Answer create = world.demo.get("operations/" + begun.path("operationId").asText());
        assertThat(create.text("state")).isEqualTo("UNDONE");
        assertThat(create.body().path("cause").path("code").asText()).isEqualTo("SUPERSEDED");
        assertThat(create.body().path("cause").path("detail").asText())
                .isEqualTo("Cut short, since cluster cut was deleted before this was done."
                        + " What it had made is removed with it.");
    }

    @Test
    void healthFollowsTheMaster() {
        String id = world.demo.createCluster("ill", World.PLAIN, 1).path("id").asText();
        JsonNode ready = world.demo.awaitState("clusters/" + id, "READY");
        JsonNode well = awaitHealth(id, "HEALTHY");
        assertThat(well.path("healthReason").path("api").asText()).isEqualTo("ok");
        String worker = node(ready, "worker").path("name").asText();
        assertThat(well.path("healthReason").path(worker + ".Ready").asText()).isEqualTo("True");

        world.cloud.act(node(ready, "worker").path("serverId").asText(), "os-stop");
        JsonNode partly = awaitHealth(id, "UNHEALTHY");
        assertThat(partly.path("healthReason").path(worker + ".Ready").asText()).isEqualTo("False");
        world.cloud.act(node(ready, "worker").path("serverId").asText(), "os-start");
        awaitHealth(id, "HEALTHY");

        world.cloud.act(node(ready, "master").path("serverId").asText(), "os-stop");
        JsonNode ill = awaitHealth(id, "UNHEALTHY");
        assertThat(ill.path("healthReason").path("api").asText()).isNotEqualTo("ok");
        assertThat(ill.path("state").asText()).isEqualTo("READY");
        world.cloud.act(node(ready, "master").path("serverId").asText(), "os-start");
        awaitHealth(id, "HEALTHY");
        world.demo.delete("clusters/" + id);
    }

    @Test
    void threeMastersOutliveTheFirst() {
        var body = Coeus.cluster("tall", World.BALANCED, 1).put("masterCount", 3);
        String id = world.demo
                .accepted(world.demo.post("clusters", body))
                .path("id")
                .asText();
        JsonNode ready = world.demo.awaitState("clusters/" + id, "READY");
        assertThat(ready.path("nodes"))
                .hasSize(4)
                .allSatisfy(node -> assertThat(node.path("state").asText()).isEqualTo("READY"));
        awaitHealth(id, "HEALTHY");
        JsonNode first = node(ready, "master");
        world.cloud.act(first.path("serverId").asText(), "os-stop");
        JsonNode partly = awaitHealth(id, "UNHEALTHY");
        assertThat(partly.path("healthReason").path("api").asText()).isEqualTo("ok");
        assertThat(partly.path("healthReason")
                        .path(first.path("name").asText() + ".Ready")
                        .asText())
                .isEqualTo("False");
        world.demo.delete("clusters/" + id);
        world.assertNothingLeft(id);
    }

    private void awaitStep(String id, String step) {
        world.demo.awaitAnswer(
                "step " + step,
                () -> world.demo.get(
                        "operations/" + world.demo.get("clusters/" + id).text("operationId")),
                operation -> operation
                        .body()
                        .path("steps")
                        .valueStream()
                        .anyMatch(each -> each.path("name").asText().equals(step)
                                && !each.path("waitingFor").asText("").isEmpty()));
    }

    private JsonNode awaitHealth(String id, String health) {
        return world.demo
                .awaitAnswer("cluster to be " + health, () -> world.demo.get("clusters/" + id), cluster -> cluster.text(
                                "health")
                        .equals(health))
                .body();
    }

    private static JsonNode node(JsonNode cluster, String role) {
        return cluster.path("nodes")
                .valueStream()
                .filter(node -> node.path("role").asText().equals(role))
                .findFirst()
                .orElseThrow();
    }
}
