// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Gives a service under test its Kafka and its own empty database: one broker and one PostgreSQL server per JVM, shared
 * by all tests and stopped with the JVM.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(KafkaPostgresResource.class)
 * }</pre>
 */
public final class KafkaPostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Configuration key with the address of the broker, for tests that talk to it themselves. */
    public static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";

    @Override
    public Map<String, String> start() {
        EmbeddedDatabase database = Engines.database();
        String name = "test_" + COUNT.incrementAndGet();
        database.create(name);
        Map<String, String> config = new HashMap<>();
        config.put(BOOTSTRAP_SERVERS, Engines.kafka().bootstrapServers());
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl(name));
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl(name));
        config.put("quarkus.datasource.username", database.user());
        config.put("quarkus.datasource.password", database.user());
        config.put("quarkus.devservices.enabled", "false");
        return config;
    }

    @Override
    public void stop() {
        // Other tests of this JVM go on with the same engines.
    }

    /** The engines of this JVM. */
    static final class Engines {
        private static @Nullable EmbeddedKafka kafka;
        private static @Nullable EmbeddedDatabase database;

        private Engines() {}

        static synchronized EmbeddedKafka kafka() {
            if (kafka == null) {
                kafka = EmbeddedKafka.start();
            }
            return kafka;
        }

        static synchronized EmbeddedDatabase database() {
            if (database == null) {
                database = EmbeddedDatabase.start();
            }
            return database;
        }
    }
}
