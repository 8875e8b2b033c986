// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.coeus.contracts.cluster.ClusterEvent;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.contracts.drift.Drift;
import io.coeus.contracts.drift.DriftEvent;
import io.coeus.messaging.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays of clusters, and what happens to them behind Coeus's back. */
@GatewayTest
class DeletionReportTest {
    private static final String JWS =
            encoded("{\"alg\":\"EdDSA\",\"kid\":\"k1\",\"jwk\":{\"kty\":\"OKP\",\"x\":\"abc\"}}") + "."
                    + encoded("{\"clusterName\":\"blue\",\"services\":{}}") + ".c2ln";

    @Test
    void a_report_stays_for_the_project_when_the_cluster_is_gone() {
        ClusterView cluster = cluster();
        String path = "/api/v1/clusters/" + cluster.id() + "/deletion-report";
        assertThat(Client.as(People.ALICE).get(path).statusCode()).isEqualTo(404);
        try (var owner = new Owner()) {
            owner.publish(
                    "cluster-manager", cluster.id(), People.ONE, new ClusterEvent.Deleted(cluster, List.of(), JWS));
        }
        await().until(() -> Client.as(People.ALICE).get(path).statusCode() == 200);
        assertThat(Client.as(People.ALICE)
                        .get("/api/v1/clusters/" + cluster.id())
                        .statusCode())
                .isEqualTo(404);
        Client.as(People.RITA)
                .get(path)
                .then()
                .statusCode(200)
                .body("signed", equalTo(JWS))
                .body("report.clusterName", equalTo("blue"))
                .body("keyId", equalTo("k1"));
        String byName = "/api/v1/clusters/" + cluster.name() + "/deletion-report";
        Client.as(People.ALICE).get(byName).then().body("clusterId", equalTo(cluster.id()));
        for (String foreign : List.of(path, byName)) {
            assertThat(Client.as(People.BOB).get(foreign).statusCode()).isEqualTo(404);
        }
        assertThat(Client.as(People.ROOT).get(path).statusCode()).isEqualTo(200);
        Client.as(People.BOB).get("/api/v1/deletion-report-keys").then().body("keys.kid", hasItem("k1"));
    }

    @Test
    void drift_is_told_to_the_project_and_to_nobody_else() {
        ClusterView cluster = cluster();
        String id;
        try (var owner = new Owner()) {
            var drift = new Drift(cluster.id(), "nova.server", "blue-worker-0", "s1", "It is gone.", Instant.EPOCH);
            id = owner.publish("network-manager", cluster.id(), People.ONE, new DriftEvent.Detected(drift));
        }
        String events = "/api/v1/events?limit=1000&type=io.coeus.drift.detected.v1";
        await().untilAsserted(() -> Client.as(People.ALICE).get(events).then().body("items.id", hasItem(id)));
        Client.as(People.ALICE)
                .get(events)
                .then()
                .body("items.find { it.id == '" + id + "' }.data.drift.externalId", equalTo("s1"));
        assertThat(Client.as(People.BOB).get(events).asString()).doesNotContain(id);
    }

    private static ClusterView cluster() {
        String id = Client.cluster(People.ALICE);
        return WireJson.read(
                WireJson.write(
                        Client.as(People.ALICE).get("/api/v1/clusters/" + id).as(Map.class)),
                ClusterView.class);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
