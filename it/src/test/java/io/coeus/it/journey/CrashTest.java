// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service dies in the middle of creates and comes back: they end by themselves, with every object exactly once. */
@ExtendWith(SharedWorld.class)
class CrashTest {
    private static final int LATEST_MS = 6000;
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final long SEED = Long.getLong("coeus.it.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    private final World world;

    CrashTest(World world) {
        this.world = world;
    }

    static Stream<String> services() {
        return Suite.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void createSurvivesCrashOf(String service) {
        int moment = RANDOM.nextInt(LATEST_MS);
        System.out.printf("killing %s %d ms into the creates; repeat with -Dcoeus.it.seed=%d%n", service, moment, SEED);
        List<String> ids = Stream.of("crash-a", "crash-b")
                .map(name -> world.demo
                        .createCluster(name, World.KUBERNETES, 1)
                        .path("id")
                        .asText())
                .toList();
        Coeus.rest(Duration.ofMillis(moment));
        world.suite.kill(service);
        Coeus.rest(AWAY);
        world.suite.restart(service);
        for (String id : ids) {
            JsonNode cluster = world.demo.awaitState("clusters/" + id, "READY");
            assertThat(cluster.path("nodes")).hasSize(2);
            world.assertWhole(id, 2);
        }
        ids.forEach(id -> world.demo.accepted(world.demo.call("DELETE", "clusters/" + id, "")));
        for (String id : ids) {
            world.demo.awaitGone("clusters/" + id);
            world.assertNothingLeft(id);
        }
    }
}
