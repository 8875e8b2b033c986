// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka or PostgreSQL is away for a while: users get reads or a 503 that says when to come back, and nothing is lost. */
@ExtendWith(SharedWorld.class)
class OutageTest {
    private static final long AWAY = Duration.ofSeconds(30).toNanos();

    private final World world;

    OutageTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres"})
    void createSurvivesOutageOf(String store) {
        var ids = new ArrayList<String>();
        ids.add(create("outage-before"));
        Coeus.rest(Duration.ofSeconds(2));
        world.suite.kill(store);
        ids.addAll(useMeanwhile(ids.getFirst()));
        world.suite.restart(store);
        for (String id : ids) {
            world.demo.awaitState("clusters/" + id, "READY");
            world.assertWhole(id, 2);
        }
        for (String id : ids) {
            world.demo.delete("clusters/" + id);
            world.assertNothingLeft(id);
        }
    }

    private String create(String name) {
        return world.demo.createCluster(name, World.KUBERNETES, 1).path("id").asText();
    }

    /** Reads and writes until the outage is over; answers the clusters that were accepted. */
    private List<String> useMeanwhile(String existing) {
        var accepted = new ArrayList<String>();
        long end = System.nanoTime() + AWAY;
        while (System.nanoTime() < end) {
            Answer read = world.demo.get("clusters/" + existing);
            assertServedOrPutOff(read, 200);
            if (accepted.isEmpty()) {
                Answer write = world.demo.post("clusters", Coeus.cluster("outage-during", World.KUBERNETES, 1));
                assertServedOrPutOff(write, 202);
                if (write.status() == 202) {
                    accepted.add(write.text("id"));
                }
            }
            Coeus.rest(Duration.ofSeconds(3));
        }
        return accepted;
    }

    private void assertServedOrPutOff(Answer answer, int served) {
        if (answer.status() != served) {
            assertThat(answer.status())
                    .as(() -> answer + "\n" + world.suite.logTails())
                    .isEqualTo(503);
            assertThat(answer.header("Retry-After")).as("Retry-After").isNotEmpty();
        }
    }
}
