// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.kafka;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Notes;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.TestMessages.TestEvent.Happened;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.messaging.wire.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class RelayCrashTest {
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
    Notes notes;

    @Test
    void aCrashBetweenSendingAndDeletingHasNoDoubleEffect() throws Exception {
        Thread sender = Thread.ofVirtual().unstarted(() -> {
            for (int i = 0; i < 10; i++) {
                int number = i;
                transactions.run(() -> outbox.event(id, "p", new Happened(id, number)));
            }
        });
        // Holding the lock keeps the relay from sending; what a crashed relay had sent is sent here, and not deleted.
        transactions.run(() -> {
            Tx.current().query("SELECT pg_advisory_xact_lock(hashtext('coeus.outbox'))");
            sender.start();
            join(sender);
            sendWithoutDeleting();
        });

        eventually(() -> assertThat(left()).isZero());
        transactions.run(() -> outbox.event(id, "p", new Happened(id, 10)));

        eventually(() -> assertThat(notes.all(id)).contains(id + " 10"));
        assertThat(notes.all(id)).hasSize(11).doesNotHaveDuplicates().endsWith(id + " 9", id + " 10");
    }

    private void sendWithoutDeleting() {
        List<OutboxRow> rows =
                Tx.current().query("SELECT id, topic, envelope, payload, created_at FROM outbox ORDER BY id").stream()
                        .map(row -> new OutboxRow(
                                row.number(0),
                                row.text(1),
                                WireJson.read(row.text(2), Envelope.class),
                                row.text(3),
                                row.time(4)))
                        .toList();
        Publisher publisher = new KafkaPublisher(clients, topics, traces);
        try {
            assertThat(publisher.publish(rows).acknowledged()).hasSizeGreaterThanOrEqualTo(10);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            publisher.drop();
        }
    }

    private long left() {
        return transactions.inTransaction(() -> Tx.current()
                .query("SELECT count(*) FROM outbox WHERE subject = $1", id)
                .getFirst()
                .number(0));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
