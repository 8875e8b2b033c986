// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.messaging.testkit.EmbeddedDatabase;
import io.coeus.reliability.postgres.Schema;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** One PostgreSQL server for all runs of this process; each worker has a database on it per service. */
final class Databases implements AutoCloseable {
    private final EmbeddedDatabase server = EmbeddedDatabase.start();

    /** The databases of one worker. */
    Map<Service, Schema> schemas(int worker) {
        Map<Service, Schema> schemas = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            String name = service.id().replace('-', '_');
            String database = name + worker;
            server.create(database);
            schemas.put(service, Schema.create(server.jdbcUrl(database), server.user(), name, service.scripts()));
        }
        return schemas;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
