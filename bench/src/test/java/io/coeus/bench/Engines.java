// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import io.coeus.messaging.testkit.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A Kafka broker, and a PostgreSQL that writes to its disk before a commit is done, unlike that of tests. */
public final class Engines implements QuarkusTestResourceLifecycleManager {
    static final String KAFKA = "kafka.bootstrap.servers";
    static final String POSTGRES = "quarkus.datasource.jdbc.url";
    static final String USER = "postgres";

    @Override
    public Map<String, String> start() {
        int port = postgres().getPort();
        return Map.of(
                KAFKA,
                EmbeddedKafka.start().bootstrapServers(),
                POSTGRES,
                "jdbc:postgresql://127.0.0.1:" + port + "/" + USER,
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:" + port + "/" + USER,
                "quarkus.datasource.username",
                USER,
                "quarkus.datasource.password",
                USER);
    }

    @Override
    public void stop() {
        // Both end with the JVM, after what still talks to them.
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
