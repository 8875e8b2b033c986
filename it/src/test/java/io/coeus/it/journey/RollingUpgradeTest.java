// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * cluster-manager is restarted, one process after the other, with a build that makes clusters by a second version of the
 * plan: what began by the first ends by it, and processes of the old build leave the second alone.
 */
@Tag(SharedWorld.SOAK)
@ExtendWith(SharedWorld.class)
class RollingUpgradeTest {
    private static final String ONE = "cluster-manager-1";
    private static final String TWO = "cluster-manager-2";
    private static final Duration LONG_ENOUGH_TO_MEET = Duration.ofSeconds(15);

    /** What {@code it/next-build} has built. */
    private static final Path NEXT = Path.of("target", "next").toAbsolutePath();

    private final World world;

    RollingUpgradeTest(World world) {
        this.world = world;
    }

    @AfterEach
    void back() {
        world.cloud.resume();
        world.suite.restart(ONE);
        world.suite.restart(TWO);
    }

    @Test
    void sagasEndByThePlanTheyBeganWith() {
        world.cloud.pause();
        JsonNode first = begin("first");
        world.suite.restart(ONE, NEXT);
        world.suite.kill(TWO); // so that the new build is asked
        JsonNode second = begin("second");
        world.suite.restart(TWO);
        world.suite.kill(ONE); // so that only the old build could go on
        world.cloud.resume();
        ready(first, 1);
        Coeus.rest(LONG_ENOUGH_TO_MEET);
        assertThat(operation(second).text("state")).isEqualTo("RUNNING");
        assertThat(failures()).isEmpty();
        world.suite.restart(ONE, NEXT);
        ready(second, 2);
        world.suite.restart(TWO, NEXT);
        JsonNode third = begin("third");
        ready(third, 2);
        for (JsonNode cluster : List.of(first, second, third)) {
            String id = cluster.path("id").asText();
            world.assertWhole(id, 2);
            world.demo.delete("clusters/" + id);
            world.assertNothingLeft(id);
        }
        assertThat(failures()).isEmpty();
    }

    private JsonNode begin(String name) {
        JsonNode begun = world.demo.createCluster("upgrade-" + name, World.KUBERNETES, 1);
        world.demo.awaitAnswer("the operation to begin", () -> operation(begun), answer -> answer.status() == 200);
        return begun;
    }

    private void ready(JsonNode begun, int planVersion) {
        world.demo.awaitState("clusters/" + begun.path("id").asText(), "READY");
        JsonNode operation = world.demo
                .awaitAnswer("the operation to end", () -> operation(begun), answer -> !answer.text("state")
                        .equals("RUNNING"))
                .body();
        assertThat(operation.path("state").asText()).as("%s", operation).isEqualTo("COMPLETED");
        assertThat(operation.path("planVersion").asInt()).isEqualTo(planVersion);
    }

    private Answer operation(JsonNode begun) {
        return world.demo.get("operations/" + begun.path("operationId").asText());
    }

    /** Answers to sagas that somebody tried in vain to handle. */
    private List<List<String>> failures() {
        String tried = "SELECT type, reason FROM inbox WHERE kind = 'REPLY' AND (failures > 0 OR state = 'DEAD')";
        return new Stores(world.suite).rows("cluster-manager", tried);
    }
}
