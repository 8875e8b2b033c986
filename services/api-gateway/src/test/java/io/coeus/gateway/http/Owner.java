// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.coeus.contracts.Catalogue;
import io.coeus.kernel.Event;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.messaging.wire.Topics;
import io.coeus.messaging.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes events as an owner does, on the real broker. */
final class Owner implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    Owner() {
        String servers = ConfigProvider.getConfig().getValue(KafkaPostgresResource.BOOTSTRAP_SERVERS, String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Answers the event's id, once the broker has it. */
    String publish(String service, String subject, String projectId, Event event) {
        return publish(service, subject, projectId, event.getClass(), WireJson.write(event));
    }

    /** Publishes an event of that type that nobody can read. */
    String poison(String service, String subject, Class<? extends Event> type) {
        return publish(service, subject, People.ONE, type, "{ no event");
    }

    private String publish(
            String service, String subject, String projectId, Class<? extends Event> type, String content) {
        String id = UUID.randomUUID().toString();
        var message = new ProducerRecord<>(Topics.events(service), subject, content.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        Catalogue.wireType(type),
                        "ce_source",
                        "/coeus/" + service,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-01-02T03:04:05Z",
                        "content-type",
                        "application/json",
                        "ce_projectid",
                        projectId,
                        "ce_requestid",
                        "req-test")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
