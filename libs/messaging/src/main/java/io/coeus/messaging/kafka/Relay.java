// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Row;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Signals;
import io.coeus.messaging.runtime.Threads;
import io.coeus.messaging.wire.WireJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Moves messages from the outbox to Kafka: at once after a commit of this process, and within a second those of a
 * replica that crashed. Of several replicas one sends at a time, so that order holds. A message may be sent twice, when
 * a crash comes between Kafka's acknowledgement and the deletion; its id lets the inbox see that.
 */
@ApplicationScoped
public class Relay {
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration OTHER_SENDS = Duration.ofMillis(50);
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('coeus.outbox'))";
    private static final String NEXT =
            "SELECT id, topic, envelope, payload, created_at FROM outbox ORDER BY id LIMIT " + BATCH;
    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY($1)";

    private final Transactions transactions;
    private final Publisher publisher;
    private final Signals signals;
    private final Clock clock;
    private final Timer latency;
    private final Counter published;
    private final Loop loop = new Loop("relay", this::turn);

    @Inject
    Relay(Transactions transactions, Publisher publisher, Signals signals, Clock clock, MeterRegistry meters) {
        this.transactions = transactions;
        this.publisher = publisher;
        this.signals = signals;
        this.clock = clock;
        this.latency = Timer.builder("coeus.outbox.latency")
                .description("From storing a message to Kafka's acknowledgement")
                .publishPercentileHistogram()
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.published = Counter.builder("coeus.outbox.published")
                .description("Messages that Kafka acknowledged")
                .register(meters);
    }

    void start(@Observes StartupEvent event, Threads threads) {
        signals.onOutbox(loop::wake);
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
        publisher.drop();
    }

    private Duration turn() throws ExecutionException {
        Pass pass = transactions.inTransaction(this::pass);
        if (pass.failure() != null) {
            throw new ExecutionException("Kafka did not take messages", pass.failure());
        }
        return pass.rest();
    }

    private record Pass(Duration rest, @Nullable Exception failure) {}

    private Pass pass() {
        Tx tx = Tx.current();
        if (!tx.query(LOCK).getFirst().flag(0)) {
            return new Pass(OTHER_SENDS, null);
        }
        List<OutboxRow> rows = tx.query(NEXT).stream().map(Relay::row).toList();
        if (rows.isEmpty()) {
            return new Pass(POLL, null);
        }
        Publisher.Result result = publish(rows);
        if (!result.acknowledged().isEmpty()) {
            tx.update(DELETE, (Object) result.acknowledged().toArray(Long[]::new));
        }
        measure(rows, new HashSet<>(result.acknowledged()));
        return new Pass(rows.size() < BATCH ? POLL : Duration.ZERO, result.failure());
    }

    private Publisher.Result publish(List<OutboxRow> rows) {
        try {
            return publisher.publish(rows);
        } catch (ExecutionException e) {
            return new Publisher.Result(List.of(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Publisher.Result(List.of(), e);
        }
    }

    private void measure(List<OutboxRow> rows, Set<Long> acknowledged) {
        Instant now = clock.instant();
        for (OutboxRow row : rows) {
            if (acknowledged.contains(row.id())) {
                latency.record(Duration.between(row.createdAt(), now));
                published.increment();
            }
        }
    }

    private static OutboxRow row(Row row) {
        return new OutboxRow(
                row.number(0), row.text(1), WireJson.read(row.text(2), Envelope.class), row.text(3), row.time(4));
    }
}
