// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.coeus.contracts.volume.VolumeEvent;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class DeadLettersTest {
    private static final String LETTERS = "/api/v1/admin/dead-letters";

    @Test
    void only_administrators_see_or_touch_them() {
        for (String token : new String[] {People.ALICE, People.BOB, People.RITA}) {
            int asked = StubOwners.ASKED.size();
            for (String call : new String[] {
                "GET ", "GET /volume-manager/m1", "POST /volume-manager/m1/replay", "DELETE /volume-manager/m1"
            }) {
                String[] parts = call.split(" ", -1);
                assertThat(Client.as(token)
                                .request(parts[0], LETTERS + parts[1])
                                .statusCode())
                        .as(call)
                        .isEqualTo(403);
            }
            assertThat(StubOwners.ASKED).hasSize(asked);
        }
        assertThat(RestAssured.get(LETTERS).statusCode()).isEqualTo(401);
    }

    @Test
    void every_service_is_asked_for_its_own() {
        Client.as(People.ROOT)
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("items.service", hasItem("cluster-manager"))
                .body("items.service", hasItem("auth-bridge"))
                .body("items.find { it.service == 'volume-manager' }.operationId", equalTo("op1"))
                .body("items.payload", hasItem(nullValue()));
        Client.as(People.ROOT).get(LETTERS + "?service=volume-manager").then().body("items.size()", equalTo(1));
        assertThat(Client.as(People.ROOT).get(LETTERS + "?service=mars").statusCode())
                .isEqualTo(400);
    }

    @Test
    void one_is_shown_replayed_and_dropped_where_it_is() {
        String one = LETTERS + "/baremetal-manager/m%2F1";
        Client.as(People.ROOT).get(one).then().statusCode(200).body("payload", equalTo("{}"));
        assertThat(Client.as(People.ROOT).post(one + "/replay").statusCode()).isEqualTo(204);
        assertThat(StubOwners.last().path()).isEqualTo("dead-letters/m/1/replay");
        assertThat(Client.as(People.ROOT).delete(one).statusCode()).isEqualTo(204);
        assertThat(StubOwners.last().method()).isEqualTo("DELETE");
    }

    @Test
    void a_service_that_does_not_answer_is_named() {
        StubOwners.failNext(503, "DEPENDENCY_UNAVAILABLE", null, "away");
        JsonPath found = Client.as(People.ROOT).get(LETTERS).jsonPath();
        assertThat(found.getList("unreachable")).hasSize(1);
        assertThat(found.getList("items")).hasSizeGreaterThanOrEqualTo(4);
    }

    /** The gateway's own: a real message that cannot be read. */
    @Test
    void poison_warns_and_waits_until_it_is_dropped() {
        String id;
        try (var owner = new Owner()) {
            id = owner.poison("volume-manager", UUID.randomUUID().toString(), VolumeEvent.Changed.class);
        }
        String one = LETTERS + "/api-gateway/" + id;
        await().until(() -> Client.as(People.ROOT).get(one).statusCode() == 200);
        await().untilAsserted(() -> {
            String health = RestAssured.get("/q/health/ready").asString();
            assertThat(health).contains("Dead letters or stuck sagas wait for a person");
            assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(RestAssured.get("/q/metrics").asString())
                    .containsPattern("coeus_inbox_dead(\\{[^}]*\\})? [1-9]");
        });
        assertThat(Client.as(People.ROOT).post(one + "/replay").statusCode()).isEqualTo(204);
        await().until(() -> Client.as(People.ROOT).get(one).statusCode() == 200);
        assertThat(Client.as(People.ROOT).delete(one).statusCode()).isEqualTo(204);
        assertThat(Client.as(People.ROOT).get(one).statusCode()).isEqualTo(404);
        Client.as(People.ROOT).get(LETTERS).then().body("items.id", not(hasItem(id)));
    }
}
