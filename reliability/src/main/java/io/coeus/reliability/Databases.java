// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.messaging.testkit.EmbeddedDatabase;
import io.coeus.reliability.postgres.Schema;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** One PostgreSQL server for all runs of this process; each worker has a schema per service on it. */
final class Databases implements AutoCloseable {
    private final EmbeddedDatabase server = EmbeddedDatabase.start();

    Databases() {
        server.create("matrix");
    }

    /** The schemas of one worker. */
    Map<Service, Schema> schemas(int worker) {
        Map<Service, Schema> schemas = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            String name = "w" + worker + "_" + service.id().replace('-', '_');
            schemas.put(service, Schema.create(server.jdbcUrl("matrix"), server.user(), name, service.scripts()));
        }
        return schemas;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
