// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.runtime.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches in order. At the first message that is not acknowledged it drops its producer, so that nothing behind
 * that message overtakes it. Used by one thread at a time.
 */
@ApplicationScoped
@DefaultBean
class KafkaPublisher implements Publisher {
    private final KafkaClients clients;
    private final TopicAdmin topics;
    private final Traces traces;
    private @Nullable KafkaProducer<String, String> producer;

    @Inject
    KafkaPublisher(KafkaClients clients, TopicAdmin topics, Traces traces) {
        this.clients = clients;
        this.topics = topics;
        this.traces = traces;
    }

    /** One message on its way: what to send and what came of it. */
    record Sent(long row, Future<RecordMetadata> ack) {}

    @Override
    public synchronized Result publish(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
        topics.ensure(rows.stream().map(OutboxRow::topic).toList());
        List<Sent> sent = new ArrayList<>(rows.size());
        KafkaProducer<String, String> current = producer();
        try {
            for (OutboxRow row : rows) {
                sent.add(new Sent(row.id(), send(current, row)));
            }
        } catch (RuntimeException e) {
            drop();
            return collect(sent, e);
        }
        return collect(sent, null);
    }

    @Override
    public synchronized void drop() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Result collect(List<Sent> sent, @Nullable Exception failure) throws InterruptedException {
        List<Long> acknowledged = new ArrayList<>();
        Exception first = failure;
        for (Sent one : sent) {
            try {
                one.ack().get();
                acknowledged.add(one.row());
            } catch (ExecutionException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            drop();
        }
        return new Result(acknowledged, first);
    }

    private Future<RecordMetadata> send(KafkaProducer<String, String> current, OutboxRow row) {
        Envelope envelope = row.envelope();
        Span span = traces.start(SpanKind.PRODUCER, "publish " + envelope.type(), envelope.traceparent());
        String traceparent = traces.header(span);
        var headers = Headers.write(envelope, traceparent == null ? envelope.traceparent() : traceparent);
        var message = new ProducerRecord<>(row.topic(), null, null, envelope.subject(), row.payload(), headers);
        return current.send(message, (metadata, failure) -> {
            span.end();
            if (failure != null) {
                current.close(Duration.ZERO);
            }
        });
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = clients.producer();
        }
        return producer;
    }
}
