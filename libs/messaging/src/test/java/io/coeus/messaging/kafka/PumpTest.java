// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Notes;
import io.coeus.messaging.inbox.DeadLetter;
import io.coeus.messaging.inbox.DeadLetters;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.saga.Send.Direction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class PumpTest {
    private static final String EVENTS = "coeus.events.tester";
    private final String id = UUID.randomUUID().toString();

    @Inject
    KafkaClients clients;

    @Inject
    TopicAdmin topics;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Notes notes;

    private void send(RecordHeaders headers, String payload) throws Exception {
        topics.ensure(List.of(EVENTS));
        try (KafkaProducer<String, String> producer = clients.producer()) {
            producer.send(new ProducerRecord<>(EVENTS, null, null, id, payload, headers))
                    .get();
        }
    }

    private Envelope envelope(String type) {
        return new Envelope(id, type, "tester", id, Instant.EPOCH, null, null, null, null, List.of());
    }

    private void eventuallyDead(Predicate<DeadLetter> which) {
        eventually(() -> assertThat(deadLetters.list(1000)).anyMatch(which));
    }

    @Test
    void whatIsNoCloudEventIsADeadLetter() throws Exception {
        send(new RecordHeaders(), "garbage " + id);

        eventuallyDead(letter ->
                letter.payload().equals("garbage " + id) && letter.reason().contains("is missing"));
    }

    @Test
    void contentThatCannotBeReadIsADeadLetterAtOnce() throws Exception {
        send(Headers.write(envelope("test.happened.v1"), null), "{\"id\": \0");

        eventuallyDead(letter ->
                letter.id().equals(id) && letter.tries() == 1 && letter.reason().contains("Not a Happened"));
    }

    @Test
    void anEventOfUnknownTypeIsNobodysBusiness() throws Exception {
        send(Headers.write(envelope("test.from-the-future.v7"), null), "{}");
        RecordHeaders known = Headers.write(envelope("test.happened.v1"), null);
        known.remove("ce_id").add("ce_id", (id + "-2").getBytes(StandardCharsets.UTF_8));
        send(known, "{\"id\": \"" + id + "\", \"number\": 1, \"fromTheFuture\": true}");

        eventually(() -> assertThat(notes.all(id)).containsExactly(id + " 1"));
        assertThat(deadLetters.list(1000)).noneMatch(letter -> letter.id().equals(id));
    }

    @Test
    void anEnvelopeGoesThereAndBack() {
        var step = new Envelope.StepRef("s1", "boot", 2, Direction.UNDO);
        var envelope = new Envelope(
                id, "t.v1", "tester", "a1", Instant.EPOCH, "p1", "req-1", step, "00-1-2-01", List.of("r1", "r2"));
        var record = new ConsumerRecord<>(EVENTS, 0, 0, "a1", new byte[0]);
        Headers.write(envelope, envelope.traceparent()).forEach(record.headers()::add);

        assertThat(Headers.read(record)).isEqualTo(envelope);
        assertThat(new String(record.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8))
                .isEqualTo("/coeus/tester");
    }
}
