// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.health;

import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.kafka.KafkaProbe;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Looks every few seconds how much is waiting and whether Kafka is there. */
@ApplicationScoped
public class Vitals {
    private static final Logger LOG = Logger.getLogger(Vitals.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM outbox),
                (SELECT count(*) FROM inbox WHERE state = 'PENDING'),
                (SELECT count(*) FROM inbox WHERE state = 'DEAD'),
                (SELECT count(*) FROM saga WHERE phase = 'STUCK')
            """;

    private final Transactions transactions;
    private final KafkaProbe kafka;
    private final Loop loop = new Loop("vitals", this::turn);
    private volatile Reading reading = new Reading(0, 0, 0, 0);
    private volatile boolean kafkaReachable;

    @Inject
    Vitals(Transactions transactions, KafkaProbe kafka, MeterRegistry meters) {
        this.transactions = transactions;
        this.kafka = kafka;
        gauge(meters, "coeus.outbox.depth", "Messages not yet in Kafka", Reading::outbox);
        gauge(meters, "coeus.inbox.pending", "Messages not yet handled", Reading::pending);
        gauge(meters, "coeus.inbox.dead", "Messages that wait for a person", Reading::dead);
        gauge(meters, "coeus.sagas.stuck", "Sagas that wait for a person", Reading::stuck);
    }

    /** What was counted at one time. */
    record Reading(long outbox, long pending, long dead, long stuck) {}

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    Reading reading() {
        return reading;
    }

    boolean kafkaReachable() {
        return kafkaReachable;
    }

    private Duration turn() throws InterruptedException {
        see(kafka.reachable());
        reading = transactions.inTransaction(() -> {
            Row counts = Tx.current().query(COUNT).getFirst();
            return new Reading(counts.number(0), counts.number(1), counts.number(2), counts.number(3));
        });
        return EVERY;
    }

    private void see(boolean reachable) {
        if (kafkaReachable && !reachable) {
            LOG.warn("Kafka is away; messages wait in the outbox");
        } else if (!kafkaReachable && reachable) {
            LOG.info("Kafka is reachable");
        }
        kafkaReachable = reachable;
    }

    private void gauge(MeterRegistry meters, String name, String text, ToDoubleFunction<Reading> value) {
        Gauge.builder(name, this, vitals -> value.applyAsDouble(vitals.reading))
                .description(text)
                .strongReference(true)
                .register(meters);
    }
}
