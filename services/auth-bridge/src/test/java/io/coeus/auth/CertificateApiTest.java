// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import static io.coeus.auth.Bridge.asService;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.coeus.auth.x509.Csr;
import io.coeus.contracts.auth.AuthCommand.CreateClusterCa;
import io.coeus.contracts.auth.AuthReply.ClusterCaCreated;
import io.coeus.messaging.testkit.KafkaPostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaPostgresResource.class)
@QuarkusTestResource(KeystoneResource.class)
class CertificateApiTest {
    @Inject
    Bridge bridge;

    @Test
    void aClusterHasOneAuthorityHoweverOftenItIsAskedFor() {
        ClusterCaCreated first = bridge.found(new CreateClusterCa("once", "blue"));
        ClusterCaCreated second = bridge.found(new CreateClusterCa("once", "blue"));

        assertThat(second).isEqualTo(first);
        assertThat(first.fingerprint()).hasSize(64);
        asService().get("/internal/v1/clusters/once/ca").then().statusCode(200).body("caPem", is(first.caPem()));
    }

    @Test
    void signsForUsersNodesAndManagers() throws Exception {
        bridge.found(new CreateClusterCa("signs", "blue"));
        String csr = Csr.of("O=system:masters,CN=admin").pem();

        post("signs", "certificates", Map.of("csr", csr)).statusCode(200).body("pem", startsWith("-----BEGIN CERT"));
        post("signs", "node-certificates", Map.of("csr", csr, "commonName", "system:node:a", "sans", List.of("a.b")))
                .statusCode(200)
                .body("pem", startsWith("-----BEGIN CERT"));
        post("signs", "identities", Map.of("commonName", "coeus"))
                .statusCode(200)
                .body("certificatePem", startsWith("-----BEGIN CERT"))
                .body("keyPem", startsWith("-----BEGIN PRIVATE KEY"))
                .body("caPem", startsWith("-----BEGIN CERT"))
                .body("expiresAt", containsString("Z"));
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        bridge.found(new CreateClusterCa("wrong", "blue"));
        String csr = Csr.of("CN=x").pem();

        post("wrong", "certificates", Map.of("csr", "nonsense"))
                .statusCode(400)
                .body("code", is("INVALID_FIELD"))
                .body("field", is("csr"));
        post("wrong", "certificates", Map.of()).statusCode(400).body("field", is("csr"));
        post("wrong", "node-certificates", Map.of("csr", csr)).statusCode(400).body("field", is("commonName"));
        post("wrong", "node-certificates", Map.of("csr", csr, "commonName", "a", "sans", List.of("a b")))
                .statusCode(400)
                .body("field", is("sans"));
        post("wrong", "identities", "{").statusCode(400);
        post("no-such", "certificates", Map.of("csr", csr)).statusCode(404).body("code", is("NOT_FOUND"));
        asService()
                .get("/internal/v1/clusters/no-such/ca")
                .then()
                .statusCode(404)
                .body("requestId", notNullValue());
    }

    @Test
    void servesOnlyCoeussOwnServices() {
        given().get("/internal/v1/clusters/once/ca").then().statusCode(401);
        given().header("Authorization", "Bearer x")
                .post("/internal/v1/service-token")
                .then()
                .statusCode(401);
    }

    @Test
    void tellsItsHealthAndMetrics() {
        given().get("/q/health/ready").then().statusCode(200);
        asService().post("/internal/v1/service-token").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("coeus_openstack_calls_total{service=\"Keystone\",status=\"201\",verb=\"POST\"}"));
    }

    private static ValidatableResponse post(String cluster, String what, Object body) {
        return asService()
                .body(body)
                .post("/internal/v1/clusters/" + cluster + "/" + what)
                .then();
    }
}
