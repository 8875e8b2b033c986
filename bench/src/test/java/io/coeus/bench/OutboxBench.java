// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import io.coeus.contracts.volume.VolumeEvent;
import io.coeus.contracts.volume.VolumeView;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outbox and relay of libs/messaging beside what PostgreSQL and Kafka do alone, in one run on one machine. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class OutboxBench {
    private static final String TOPIC = "coeus.events.bench";
    private static final Crowd WRITERS = new Crowd(8, Duration.ofSeconds(10));
    private static final int BACKLOG = 60_000;
    private static final int MANY = 1_000_000;
    private static final int AT_ONCE = 100;
    private static final int CALM_EVENTS = 2_000;
    private static final Duration CALM_PAUSE = Duration.ofMillis(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = Engines.KAFKA)
    String kafka;

    @Inject
    @ConfigProperty(name = Engines.POSTGRES)
    String postgres;

    private Arrivals arrivals;

    @BeforeEach
    void begin() throws Exception {
        commitOne(); // The relay makes the topic.
        while (waiting() > 0) {
            Thread.sleep(LOOK_EVERY);
        }
        arrivals = Arrivals.of(TOPIC, kafka);
        long warm = WRITERS.run(this::commitOne);
        arrivals.await(1 + warm);
    }

    @AfterEach
    void end() throws Exception {
        arrivals.stop();
    }

    @Test
    void tells() throws Exception {
        Peers peers = new Peers(postgres, kafka, WireJson.write(event("peer")));
        double sends = peers.sendsPerSecond(MANY);
        double relayed = backlogPerSecond();
        double commits = peers.commitsPerSecond(WRITERS.size(), WRITERS.time());
        double through = throughPerSecond();
        line(
                "Kafka alone, its producer benchmark",
                "%.0f messages/s of %d bytes".formatted(sends, peers.content().length()));
        line("relay, from a backlog", "%.0f events/s, %.2f of Kafka alone".formatted(relayed, relayed / sends));
        line(
                "PostgreSQL alone, pgbench",
                "%.0f commits/s of one insert, %d clients, fsync %s, synchronous_commit %s"
                        .formatted(commits, WRITERS.size(), setting("fsync"), setting("synchronous_commit")));
        line(
                "outbox, commit to consumer",
                "%.0f events/s, %.2f of PostgreSQL alone".formatted(through, through / commits));
        line("commit to consumer, calm", latency().toString());
    }

    /** How many of those that wait the relay brings to a consumer. */
    private double backlogPerSecond() throws InterruptedException {
        AtomicLong begun = new AtomicLong();
        arrivals.forget();
        transactions.run(() -> {
            holdRelay();
            join(Thread.ofVirtual().start(this::pileUp));
            begun.set(System.nanoTime());
        });
        arrivals.await(BACKLOG);
        return BACKLOG / seconds(begun.get());
    }

    private void pileUp() {
        for (int i = 0; i < BACKLOG; i += AT_ONCE) {
            transactions.run(() -> {
                for (int j = 0; j < AT_ONCE; j++) {
                    send(UUID.randomUUID().toString());
                }
            });
        }
    }

    /** As many as are committed one by one while the relay runs, until the last one has arrived. */
    private double throughPerSecond() throws Exception {
        arrivals.forget();
        long begun = System.nanoTime();
        long committed = WRITERS.run(this::commitOne);
        arrivals.await(committed);
        return committed / seconds(begun);
    }

    private Quantiles latency() throws InterruptedException {
        arrivals.forget();
        Map<String, Long> begun = new ConcurrentHashMap<>();
        for (int i = 0; i < CALM_EVENTS; i++) {
            String id = UUID.randomUUID().toString();
            transactions.run(() -> {
                send(id);
                begun.put(id, System.nanoTime());
            });
            Thread.sleep(CALM_PAUSE);
        }
        arrivals.await(CALM_EVENTS);
        List<Duration> all = begun.entrySet().stream()
                .map(sent ->
                        Duration.ofNanos(Objects.requireNonNull(arrivals.times().get(sent.getKey())) - sent.getValue()))
                .toList();
        return Quantiles.of(all);
    }

    private void commitOne() {
        transactions.run(() -> send(UUID.randomUUID().toString()));
    }

    private void send(String id) {
        outbox.event(id, "project", event(id));
    }

    private static VolumeEvent event(String id) {
        var now = Instant.EPOCH;
        return new VolumeEvent.Changed(
                new VolumeView(id, "volume-1", "project", "user", "READY", null, 10, "fast", id, id, 7, now, now));
    }

    private long waiting() {
        return transactions.inTransaction(() ->
                Tx.current().query("SELECT count(*) FROM outbox").getFirst().number(0));
    }

    private String setting(String name) {
        return transactions.inTransaction(
                () -> Tx.current().query("SHOW " + name).getFirst().text(0));
    }

    private static void holdRelay() {
        Tx.current().query("SELECT pg_advisory_xact_lock(hashtext('coeus.outbox'))");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void line(String what, String figures) {
        System.out.printf("%-36s %s%n", what, figures);
    }
}
