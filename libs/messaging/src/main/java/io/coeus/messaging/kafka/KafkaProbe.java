// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Asks whether Kafka is there. */
@ApplicationScoped
public class KafkaProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final KafkaClients clients;
    private @Nullable Admin admin;

    @Inject
    KafkaProbe(KafkaClients clients) {
        this.clients = clients;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /** Whether Kafka answers now; waits a few seconds at most. */
    public synchronized boolean reachable() throws InterruptedException {
        try {
            if (admin == null) {
                admin = clients.admin();
            }
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        }
    }
}
