// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.inbox.Arrival;
import io.coeus.messaging.inbox.Arrivals;
import io.coeus.messaging.runtime.Instance;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Threads;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves messages from Kafka into the inbox table. Offsets are committed after the database has them; what comes twice
 * vanishes there. While the database is away it keeps its place in the group, and what it has read stays in Kafka.
 */
@ApplicationScoped
public class Pump {
    private static final Logger LOG = Logger.getLogger(Pump.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final TopicAdmin topics;
    private final Transactions transactions;
    private final Arrivals arrivals;
    private final Signals signals;
    private final List<String> subscription;
    private final Loop loop = new Loop("pump", this::turn, this::close);
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean assigned;

    @Inject
    Pump(
            KafkaClients clients,
            TopicAdmin topics,
            Transactions transactions,
            Arrivals arrivals,
            Signals signals,
            MessagingConfig config,
            Instance instance) {
        this.clients = clients;
        this.topics = topics;
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.signals = signals;
        this.subscription = subscription(config, instance.service());
    }

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    /** Whether this process has ever been given its share of the topics. */
    public boolean assigned() {
        return assigned;
    }

    private Duration turn() throws ExecutionException, InterruptedException {
        KafkaConsumer<String, byte[]> current = consumer();
        try {
            ConsumerRecords<String, byte[]> records = current.poll(POLL);
            assigned |= !current.assignment().isEmpty();
            return records.isEmpty() || take(current, records) ? Duration.ZERO : RETRY;
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private boolean take(KafkaConsumer<String, byte[]> current, ConsumerRecords<String, byte[]> records) {
        List<Arrival> batch = StreamSupport.stream(records.spliterator(), false)
                .map(Pump::read)
                .toList();
        try {
            transactions.run(() -> arrivals.store(batch));
        } catch (RuntimeException e) {
            LOG.warnf("The database did not take %d messages, which stay in Kafka: %s", batch.size(), e.getMessage());
            records.partitions()
                    .forEach(partition -> current.seek(
                            partition, records.records(partition).getFirst().offset()));
            return false;
        }
        commit(current);
        signals.inbox();
        return true;
    }

    private static Arrival read(ConsumerRecord<String, byte[]> message) {
        MessageKind kind = Topics.kind(message.topic());
        String payload = message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8);
        try {
            return new Arrival(kind, Headers.read(message), payload, null);
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Arrival(kind, unreadable(message), payload, "Not a CloudEvent of Coeus: " + e.getMessage());
        }
    }

    private static Envelope unreadable(ConsumerRecord<String, byte[]> message) {
        String place = message.topic() + ":" + message.partition() + ":" + message.offset();
        Instant time = Instant.ofEpochMilli(message.timestamp());
        return new Envelope(place, "unreadable", "unknown", place, time, null, null, null, null, List.of());
    }

    /** A commit that fails because partitions moved is no harm: their new reader sees the same messages again. */
    private static void commit(KafkaConsumer<String, byte[]> current) {
        try {
            current.commitSync();
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debugf("Offsets were not committed: %s", e.getMessage());
        }
    }

    private KafkaConsumer<String, byte[]> consumer() throws ExecutionException, InterruptedException {
        if (consumer == null) {
            topics.ensure(subscription);
            consumer = clients.consumer();
            consumer.subscribe(subscription);
        }
        return consumer;
    }

    private void close() {
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(GOODBYE));
            consumer = null;
        }
    }

    private static List<String> subscription(MessagingConfig config, String service) {
        List<String> all = new ArrayList<>(List.of(Topics.commands(service), Topics.replies(service)));
        config.follow().orElse(List.of()).stream().map(Topics::events).forEach(all::add);
        return all;
    }
}
