// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coeus.auth.People.Person;
import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthCommand.DelegateCredential;
import io.coeus.contracts.auth.AuthCommand.DeleteClusterCa;
import io.coeus.contracts.auth.AuthCommand.RevokeCredential;
import io.coeus.kernel.Command;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a cluster's secrets, by messages and HTTP: none of them is seen where it has no business. */
@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(KeystoneResource.class)
class SecretsTest {
    private static final List<String> TABLES =
            List.of("handover", "credential", "authority", "ledger", "inbox", "outbox");

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    People people;

    private final String cluster = UUID.randomUUID().toString();
    private LogWatch log;

    @BeforeEach
    void watch() {
        log = LogWatch.start();
    }

    @AfterEach
    void stopWatching() {
        log.close();
    }

    @Test
    void neitherLogsNorTablesShowThem() {
        Person person = people.hire();
        Secret userToken = people.tokenOf(person).token();
        String handover =
                Bridge.handOver(person, userToken).statusCode(200).extract().path("handoverId");
        assertThat(rows("handover")).contains(handover).doesNotContain(userToken.reveal());

        send(new CreateClusterCa(cluster, "blue"));
        send(new DelegateCredential(cluster, "blue", person.projectId(), handover));
        await().untilAsserted(() -> Bridge.token(cluster, "").statusCode(200));
        await().untilAsserted(() -> assertThat(rows("handover")).doesNotContain(handover));
        String clusterToken = Bridge.token(cluster, "").extract().path("token");
        String key = identityKey();

        assertThat(everything())
                .contains(cluster)
                .doesNotContain("PRIVATE KEY", userToken.reveal(), clusterToken, secretPartOf(key));
        assertThat(log.text())
                .contains("Keystone POST")
                .doesNotContain("PRIVATE KEY", userToken.reveal(), clusterToken, secretPartOf(key));
    }

    @Test
    void afterDeletionNothingIsLeft() {
        Person person = people.hire();
        String handover = Bridge.handOver(person, people.tokenOf(person).token())
                .statusCode(200)
                .extract()
                .path("handoverId");
        send(new CreateClusterCa(cluster, "blue"));
        send(new DelegateCredential(cluster, "blue", person.projectId(), handover));
        send(new RevokeCredential(cluster));
        send(new DeleteClusterCa(cluster));

        await().untilAsserted(() -> assertThat(rows("ledger")).contains("GONE"));
        await().untilAsserted(() -> assertThat(rows("inbox").split(cluster)).hasSizeGreaterThan(4));
        await().untilAsserted(
                        () -> assertThat(rows("credential") + rows("authority")).doesNotContain(cluster));
    }

    private void send(Command<?> command) {
        transactions.run(() -> outbox.command(cluster, null, command));
    }

    private String identityKey() {
        return Bridge.asService()
                .body("{\"commonName\": \"coeus\", \"organizations\": [\"system:masters\"]}")
                .post("/internal/v1/clusters/" + cluster + "/identities")
                .then()
                .statusCode(200)
                .extract()
                .path("keyPem");
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        TABLES.forEach(table -> all.append(rows(table)));
        return all.toString();
    }

    private String rows(String table) {
        return transactions.inTransaction(() -> {
            StringBuilder text = new StringBuilder();
            Tx.current()
                    .query("SELECT row_to_json(t)::text FROM " + table + " t")
                    .forEach(row -> text.append(row.text(0)).append('\n'));
            return text.toString();
        });
    }

    private static String secretPartOf(String pem) {
        return pem.lines().skip(1).findFirst().orElseThrow();
    }
}
