// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
class ServerTest {
    private static final String PROBE = "/internal/v1/probe";

    private static RequestSpecification trusted() {
        return given().header("Authorization", "Bearer s3cret")
                .header("X-User-Id", "u1")
                .header("X-Project-Id", "p1")
                .header("X-Roles", "member, Admin");
    }

    @Test
    void withoutTheTokenNobodyGetsIn() {
        given().get(PROBE).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().header("Authorization", "Bearer s3cres")
                .get(PROBE)
                .then()
                .statusCode(401)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("code", equalTo("NOT_AUTHENTICATED"));
    }

    @Test
    void theResourceKnowsCallerAndRequest() {
        trusted()
                .header("X-Request-Id", "req-42")
                .header("X-User-Name", "J%C3%BCrgen")
                .get(PROBE)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "req-42")
                .body("userName", equalTo("J\u00fcrgen"))
                .body("project", equalTo("p1"))
                .body("admin", equalTo(true))
                .body("requestId", equalTo("req-42"))
                .body("mdcProject", equalTo("p1"))
                .body("thread", equalTo("virtual"));
    }

    @Test
    void aRequestWithoutIdGetsOne() {
        trusted().header("X-Request-Id", "bad id").get(PROBE).then().header("X-Request-Id", startsWith("req-"));
    }

    @Test
    void aCallWithoutCallerIsRefusedWhereOneIsNeeded() {
        given().header("Authorization", "Bearer s3cret")
                .get(PROBE)
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void aProblemIsToldWithAllItKnows() {
        trusted()
                .get(PROBE + "/fail/quota")
                .then()
                .statusCode(422)
                .contentType(ProblemBody.MEDIA_TYPE)
                .body("type", equalTo("https://coeus.io/problems/quota-exceeded"))
                .body("title", equalTo("Quota exceeded"))
                .body("status", equalTo(422))
                .body("detail", equalTo("No room for 3 ports."))
                .body("field", equalTo("node_count"))
                .body("remedy", equalTo("Ask for more quota."))
                .body("requestId", startsWith("req-"));
    }

    @Test
    void whatIsAwayComesBack() {
        trusted().get(PROBE + "/fail/away").then().statusCode(503).header("Retry-After", equalTo("5"));
    }

    @Test
    void aDefectTellsNothingOfOurInsides() {
        trusted()
                .get(PROBE + "/fail/defect")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL_DEFECT"))
                .body("detail", not(containsString("hunter2")))
                .body("field", nullValue());
    }

    @Test
    void aWrongTypeNamesTheFieldAndTheLine() {
        trusted()
                .contentType("application/json")
                .body("{\"name\": \"x\",\n \"count\": 1, \"parts\": [{\"port\": 1}, {\"port\": \"many\"}]}")
                .post(PROBE)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_FIELD"))
                .body("field", equalTo("parts[1].port"))
                .body("detail", containsString("line 2"))
                .body("detail", not(containsString("many")));
    }

    @Test
    void whatIsNotJsonIsToldSo() {
        trusted()
                .contentType("application/json")
                .body("{\"name\": ")
                .post(PROBE)
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("detail", containsString("line 1"));
    }

    @Test
    void httpsOwnRefusalsLookTheSame() {
        trusted().get("/internal/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        trusted().delete(PROBE).then().statusCode(405).body("status", equalTo(405));
        trusted().contentType("text/plain").body("x").post(PROBE).then().statusCode(415);
    }

    @Test
    void aHugeBodyIsRefused() {
        trusted()
                .contentType("application/json")
                .body("{\"name\": \"" + "x".repeat(2_000_000) + "\"}")
                .post(PROBE)
                .then()
                .statusCode(413);
    }

    @Test
    void deadLettersAndOperationsAreThere() {
        trusted().get("/internal/v1/dead-letters").then().statusCode(200).body("$", hasSize(0));
        trusted().delete("/internal/v1/dead-letters/x").then().statusCode(404);
        trusted().post("/internal/v1/operations/x/retry").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void itIsReadyWhenItHasItsShareOfTheTopics() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'messaging' }.data.kafka", equalTo("reachable")));
    }
}
