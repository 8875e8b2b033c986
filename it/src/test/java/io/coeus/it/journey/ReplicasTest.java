// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One of two processes of each service dies in the middle of creates: the others end them, and nobody waits for it. */
@Tag(SharedWorld.SOAK)
@ExtendWith(SharedWorld.class)
class ReplicasTest {
    private final World world;

    ReplicasTest(World world) {
        this.world = world;
    }

    @Test
    void oneReplicaOfEachIsEnough() {
        List<String> ids = Stream.of(World.KUBERNETES, World.SWARM, World.KUBERNETES)
                .map(template -> world.demo
                        .createCluster("replica", template, 1)
                        .path("id")
                        .asText())
                .toList();
        Coeus.rest(Duration.ofSeconds(2));
        List<String> killed =
                Suite.SERVICES.stream().map(service -> service + "-1").toList();
        killed.parallelStream().forEach(world.suite::kill);
        try {
            for (String id : ids) {
                JsonNode cluster = world.demo.awaitState("clusters/" + id, "READY");
                assertThat(cluster.path("nodes")).hasSize(2);
                assertThat(world.cloud.count("-" + id.substring(0, 8) + "-")).containsEntry("servers", 2);
            }
            ids.forEach(id -> world.demo.delete("clusters/" + id));
        } finally {
            killed.parallelStream().forEach(world.suite::restart);
        }
        ids.forEach(world::assertNothingLeft);
    }
}
