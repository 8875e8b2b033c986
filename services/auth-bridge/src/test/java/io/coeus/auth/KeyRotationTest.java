// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.auth.authority.Authorities;
import io.coeus.auth.authority.Authority;
import io.coeus.auth.grant.Grant;
import io.coeus.auth.grant.Grant.ByApplicationCredential;
import io.coeus.auth.grant.Grants;
import io.coeus.auth.seal.Sealer;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(KeystoneResource.class)
class KeyRotationTest {
    private static final String OLD_KEY = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=";

    @Inject
    KeyRotation rotation;

    @Inject
    Sealer sealer;

    @Inject
    Grants grants;

    @Inject
    Authorities authorities;

    @Inject
    Transactions transactions;

    @Test
    void sealsWhatAnOlderKeySealedWithTheFirst() {
        Secret secret = new Secret("of a credential");
        transactions.run(() -> {
            grants.put(Grant.intended("rotated", "p", "u").as(new ByApplicationCredential("x", secret)));
            grants.put(Grant.intended("only-intended", "p", "u"));
            authorities.addOrFind(new Authority("rotated", "pem", new Secret("of an authority")));
            sealWithOldKey("credential", secret);
            sealWithOldKey("authority", new Secret("of an authority"));
        });

        while (rotation.turn().equals(Duration.ZERO)) {
            assertThat(sealed("credential")).startsWith(sealer.currentPrefix());
        }

        assertThat(sealed("authority")).startsWith(sealer.currentPrefix());
        assertThat(transactions
                        .inTransaction(() -> grants.find("rotated").orElseThrow())
                        .given())
                .isEqualTo(new ByApplicationCredential("x", secret));
    }

    /** Stands for a process that had both keys, the older one in front. */
    private void sealWithOldKey(String table, Secret secret) {
        String old = new Sealer(List.of(OLD_KEY)).seal(table + "/rotated", secret);
        Tx.current().update("UPDATE " + table + " SET sealed = $1 WHERE cluster_id = 'rotated'", old);
    }

    private String sealed(String table) {
        return transactions.inTransaction(() -> Tx.current()
                .query("SELECT sealed FROM " + table + " WHERE cluster_id = 'rotated'")
                .getFirst()
                .text(0));
    }
}
