// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.saga.PlanHandler;
import io.coeus.reliability.postgres.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sample of the matrix; all of it with -Dstride=1 -Dstorms=400 -Dreport=../docs/reliability.md. */
class MatrixTest {
    @Test
    void everySagaEndsWellWhereverItIsStopped() throws Exception {
        try (Databases databases = new Databases()) {
            // A worker waits for PostgreSQL half of its time.
            int workers = 2 * Runtime.getRuntime().availableProcessors();
            Matrix matrix =
                    Matrix.run(databases, Integer.getInteger("stride", 150), Integer.getInteger("storms", 2), workers);

            String report = System.getProperty("report");
            if (report != null) {
                Files.writeString(Path.of(report), matrix.page());
            }
            System.out.println(matrix.verdict());
            assertThat(matrix.broken()).isEmpty();
            assertThat(matrix.told()).contains("cluster.create").containsAll(plans(databases.schemas(workers + 1)));
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
