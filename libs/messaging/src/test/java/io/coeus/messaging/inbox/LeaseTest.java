// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import static io.coeus.messaging.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.messaging.Envelope;
import io.coeus.messaging.Notes;
import io.coeus.messaging.TestMessages.TestCommand.Make;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.runtime.Instance;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.coeus.messaging.wire.MessageKind;
import io.coeus.messaging.wire.WireJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class LeaseTest {
    private final String id = UUID.randomUUID().toString();

    @Inject
    Transactions transactions;

    @Inject
    Arrivals arrivals;

    @Inject
    Claims claims;

    @Inject
    Instance instance;

    @Inject
    Notes notes;

    private void arriveLeased(String owner, int seconds) {
        Envelope envelope =
                new Envelope(id, "test.make.v1", "tester", id, Instant.EPOCH, null, null, null, null, List.of());
        transactions.run(() -> {
            arrivals.store(List.of(new Arrival(MessageKind.COMMAND, envelope, WireJson.write(new Make(id)), null)));
            Tx.current()
                    .update(
                            "UPDATE inbox SET lease_owner = $2, lease_until = now() + $3 * interval '1 s' WHERE id = $1",
                            id,
                            owner,
                            seconds);
        });
    }

    @Test
    void workOfADeadReplicaIsTakenOverWhenItsLeaseRunsOut() {
        arriveLeased("other/1", 2);

        assertThat(claims.claim(100)).noneMatch(claimed -> claimed.id().equals(id));
        eventually(() -> assertThat(notes.all(id)).containsExactly(id + " made"));
    }

    @Test
    void workOfThisReplicasLastLifeIsTakenOverAtOnce() {
        arriveLeased(instance.name() + "/before", 600);

        claims.takeOver();

        eventually(() -> assertThat(notes.all(id)).containsExactly(id + " made"));
    }

    @Test
    void workThatWasTakenOverStoresNothing() {
        arriveLeased("other/2", 600);

        boolean mine = transactions.inTransaction(() -> claims.end(id, "DONE", null));

        assertThat(mine).isFalse();
    }
}
