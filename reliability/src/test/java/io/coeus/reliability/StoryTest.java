// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.saga.PlanHandler;
import io.coeus.reliability.postgres.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {
    @Test
    void everyPlanIsTold() throws Exception {
        try (Databases databases = new Databases()) {
            var schemas = databases.schemas(1);

            Stream<String> told = Stream.of(Story.values())
                    .map(story -> Run.of(Case.stop(story, 0), schemas))
                    .peek(result -> assertThat(result.broken()).isEmpty())
                    .flatMap(result -> result.ends().stream())
                    .map(end -> end.split(" ", 2)[0]);

            assertThat(told).contains("cluster.create").containsAll(plans(schemas));
        }
    }

    @Test
    void isToldTheSameWayEachTime() throws Exception {
        System.setProperty("trace", "true");
        try (Databases databases = new Databases()) {
            var storm = Case.parse("deploy-delete:7");
            var first = Run.of(storm, databases.schemas(1)).witness().trace();
            var second = Run.of(storm, databases.schemas(2)).witness().trace();

            assertThat(first).isNotEmpty().isEqualTo(second);
        } finally {
            System.clearProperty("trace");
        }
    }

    /** What the services' builds can do. */
    private static List<String> plans(Map<Service, Schema> schemas) {
        World world = new World(schemas, Case.stop(Story.CREATE, 0).chance(), 1, null);
        return Stream.of(Service.values())
                .flatMap(service -> world.running(service).orElseThrow().container().all(PlanHandler.class).stream())
                .map(handler -> handler.plan().name())
                .toList();
    }
}
