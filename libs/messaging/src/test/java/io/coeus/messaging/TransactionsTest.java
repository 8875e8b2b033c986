// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class TransactionsTest {
    @Inject
    Transactions transactions;

    @Inject
    Notes notes;

    @Inject
    Vertx vertx;

    @Test
    void whatWasDoneIsThereAfterTheCommit() {
        String result = transactions.inTransaction(() -> {
            notes.write("commit-1");
            notes.write("commit-2");
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(notes.all("commit-")).containsExactly("commit-1", "commit-2");
    }

    @Test
    void nothingIsLeftOfATransactionThatThrows() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    notes.write("rollback-1");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(notes.all("rollback-")).isEmpty();
        assertThat(Tx.active()).isFalse();
    }

    @Test
    void aNestedTransactionJoinsTheOuterOne() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    transactions.run(() -> notes.write("nested-1"));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");

        assertThat(notes.all("nested-")).isEmpty();
    }

    @Test
    void hooksRunAfterTheCommitOnly() {
        List<String> seen = new ArrayList<>();

        transactions.run(() -> {
            Tx.current().afterCommit(() -> seen.add("committed " + Tx.active()));
            seen.add("working");
        });
        assertThatThrownBy(() -> transactions.run(() -> {
                    Tx.current().afterCommit(() -> seen.add("never"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(seen).containsExactly("working", "committed false");
    }

    @Test
    void aViolatedUniqueConstraintIsTold() {
        Runnable insert = () -> transactions.run(() -> Tx.current().update("INSERT INTO unique_note VALUES ($1)", "x"));
        insert.run();

        assertThatThrownBy(insert::run).matches(DatabaseFailures::isUniqueViolation, "is a unique violation");
    }

    @Test
    void manyVirtualThreadsWorkSideBySide() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String text = "side-" + i;
            threads.add(Thread.ofVirtual().start(() -> notes.write(text)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(notes.all("side-")).hasSize(100);
    }

    @Test
    void anEventLoopIsTurnedAway() {
        var answer = new CompletableFuture<Throwable>();

        vertx.runOnContext(ignored -> {
            try {
                transactions.run(() -> {});
            } catch (RuntimeException e) {
                answer.complete(e);
            }
        });

        assertThat(answer)
                .succeedsWithin(5, TimeUnit.SECONDS)
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("@RunOnVirtualThread");
    }
}
