// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.Notes;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.TestMessages.TestEvent.Happened;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Threads;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class ReplicasTest {
    private static final int MANY = 1000;
    private final String id = UUID.randomUUID().toString();

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    KafkaClients clients;

    @Inject
    TopicAdmin topics;

    @Inject
    Traces traces;

    @Inject
    Signals signals;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Inject
    Notes notes;

    @Test
    void severalReplicasKeepTheOrder() {
        Relay other = new Relay(
                transactions, new KafkaPublisher(clients, topics, traces), signals, clock, new SimpleMeterRegistry());
        other.start(new StartupEvent(), Threads.REAL);

        for (int i = 0; i < MANY; i += 10) {
            int from = i;
            transactions.run(() -> IntStream.range(from, from + 10)
                    .forEach(number -> outbox.event(id, "p", new Happened(id, number))));
        }

        List<String> expected =
                IntStream.range(0, MANY).mapToObj(i -> id + " " + i).toList();
        eventually(() -> assertThat(notes.all(id)).hasSize(MANY));
        assertThat(notes.all(id)).containsExactlyElementsOf(expected);
        other.stop(new ShutdownEvent());
        assertThat(meters.get("coeus.outbox.published").counter().count()).isPositive();
        assertThat(meters.get("coeus.outbox.latency").timer().takeSnapshot().total())
                .isPositive();
    }
}
