// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.messaging.OutageTest.Breakable;
import io.coeus.messaging.TestMessages.TestCommand.Make;
import io.coeus.messaging.TestMessages.TestEvent.Happened;
import io.coeus.messaging.testkit.EmbeddedDatabase;
import io.coeus.messaging.testkit.EmbeddedKafka;
import io.coeus.messaging.testkit.Gate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Kafka or PostgreSQL away for longer than any single attempt waits. */
@QuarkusTest
@QuarkusTestResource(value = Breakable.class, restrictToAnnotatedClass = true)
class OutageTest {
    private final String id = UUID.randomUUID().toString();

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    Script script;

    @Inject
    Notes notes;

    private void say(int number) {
        transactions.run(() -> outbox.event(id, "p", new Happened(id, number)));
    }

    private List<String> said(int count) {
        return IntStream.range(0, count).mapToObj(i -> id + " " + i).toList();
    }

    @Test
    void nothingIsLostWhileKafkaIsAway() throws Exception {
        say(0);
        eventually(() -> assertThat(notes.all(id)).hasSize(1));
        Breakable.running().kafka.close();
        say(1);
        say(2);
        pause(Duration.ofSeconds(16));
        say(3);
        Breakable.running().restartKafka();

        say(4);

        eventually(() -> assertThat(notes.all(id)).containsExactlyElementsOf(said(5)));
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        script.onMake(id, work -> {
            begun.countDown();
            await(release);
            return script.made(id);
        });
        transactions.run(() -> outbox.command(id, "p", new Make(id)));
        begun.await();
        String other = id + "-events";
        IntStream.range(0, 50).forEach(i -> transactions.run(() -> outbox.event(other, "p", new Happened(other, i))));
        Breakable.running().gate.shut();
        release.countDown();

        Instant before = Instant.now();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> say(0))
                .matches(problem -> problem.kind() == Kind.UNAVAILABLE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        pause(Duration.ofSeconds(8));
        Breakable.running().gate.open();

        List<String> expected =
                IntStream.range(0, 50).mapToObj(i -> other + " " + i).toList();
        eventually(() -> assertThat(notes.all(other)).containsExactlyElementsOf(expected));
        eventually(() -> assertThat(notes.all(id + " made")).hasSize(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }

    /** Engines of its own, which may be stopped. */
    public static final class Breakable implements QuarkusTestResourceLifecycleManager {
        private static @Nullable Breakable running;

        private final EmbeddedDatabase database = EmbeddedDatabase.start();
        private final Gate gate = new Gate(database.port());
        private EmbeddedKafka kafka = EmbeddedKafka.start();

        static Breakable running() {
            return Objects.requireNonNull(running);
        }

        void restartKafka() throws IOException {
            kafka = EmbeddedKafka.start(kafka.data(), kafka.port());
        }

        @Override
        public Map<String, String> start() {
            running = this;
            database.create("outage");
            return Map.of(
                    "kafka.bootstrap.servers", kafka.bootstrapServers(),
                    "quarkus.datasource.reactive.url", "postgresql://127.0.0.1:" + gate.port() + "/outage",
                    "quarkus.datasource.jdbc.url", database.jdbcUrl("outage"),
                    "quarkus.datasource.username", database.user(),
                    "quarkus.datasource.password", database.user());
        }

        @Override
        public void stop() {
            kafka.close();
            gate.close();
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
