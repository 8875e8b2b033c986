// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.name;
import static io.coeus.gateway.http.Client.template;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class UnifiedTest {
    private static final String ROOT = "/api/v1/";

    private static String cluster(String token) {
        String body = "{'name':'" + name("c") + "','clusterTemplateId':'" + template(token) + "','nodeCount':2}";
        return json(token, body)
                .post(ROOT + "clusters")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void strangers_get_a_problem() {
        as("wrong")
                .get(ROOT + "clusters")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Keystone uri="))
                .body("code", equalTo("NOT_AUTHENTICATED"))
                .body("requestId", startsWith("req-"));
        as(People.ALICE).get(ROOT + "nothing").then().statusCode(404).contentType("application/problem+json");
        json(People.RITA, "{'name':'x','sizeGib':1}")
                .post(ROOT + "volumes")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + People.RITA)
                .get(ROOT + "volumes")
                .then()
                .statusCode(200);
    }

    @Test
    void templates_are_made_shown_replaced_and_deleted() {
        String name = name("t");
        String body = "{'name':'" + name + "','coe':'swarm','imageId':'atomic','labels':{'tier':'gold'}}";
        json(People.ALICE, body)
                .post(ROOT + "cluster-templates")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/api/v1/cluster-templates/"));
        as(People.ALICE).get(ROOT + "cluster-templates/" + name).then().body("networkDriver", equalTo("docker"));
        as(People.ALICE)
                .get(ROOT + "cluster-templates?label=tier=gold")
                .then()
                .body("items.name", hasItem(name))
                .body("items.labels.tier", everyItem(equalTo("gold")));
        json(People.ALICE, body.replace("atomic", "other"))
                .put(ROOT + "cluster-templates/" + name)
                .then()
                .statusCode(200)
                .body("imageId", equalTo("other"));
        json(People.ALICE, body.replace("swarm", "nomad"))
                .put(ROOT + "cluster-templates/" + name)
                .then()
                .statusCode(400)
                .body("field", equalTo("coe"));
        as(People.ALICE).delete(ROOT + "cluster-templates/" + name).then().statusCode(204);
        as(People.ALICE).get(ROOT + "cluster-templates/" + name).then().statusCode(404);
    }

    @Test
    void clusters_live_from_create_to_delete() {
        String id = cluster(People.ALICE);
        as(People.ALICE)
                .get(ROOT + "clusters/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("CREATING"))
                .body("createdAt", equalTo("2026-01-02T03:04:05.678Z"));
        json(People.ALICE, "{'nodeCount':5}")
                .header("If-Match", "\"9\"")
                .post(ROOT + "clusters/" + id + "/resize")
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MISMATCH"));
        json(People.ALICE, "{'nodeCount':5}")
                .header("If-Match", "\"1\"")
                .post(ROOT + "clusters/" + id + "/resize")
                .then()
                .statusCode(202)
                .header("X-Operation-Id", notNullValue())
                .body("nodeCount", equalTo(5));
        as(People.ALICE)
                .contentType("application/merge-patch+json")
                .body("{\"nodeCount\":3}")
                .patch(ROOT + "clusters/" + id)
                .then()
                .statusCode(202);
        as(People.ALICE)
                .get(ROOT + "clusters/" + id + "/access")
                .then()
                .statusCode(200)
                .body("caPem", containsString("CERTIFICATE"))
                .body("endpoint", nullValue());
        json(People.ALICE, "{'csr':'CSR'}")
                .post(ROOT + "clusters/" + id + "/access")
                .then()
                .statusCode(201)
                .body("certificatePem", equalTo("signed CSR"));
        as(People.ANN).get(ROOT + "clusters/" + id + "/access").then().statusCode(403);
        as(People.ALICE)
                .header("If-Match", "\"1\"")
                .delete(ROOT + "clusters/" + id)
                .then()
                .statusCode(412);
        as(People.ALICE).delete(ROOT + "clusters/" + id).then().statusCode(202).body("state", equalTo("DELETING"));
    }

    @Test
    void lists_are_paged_and_filtered() {
        String one = cluster(People.BOB);
        String two = cluster(People.BOB);
        Response first = as(People.BOB).get(ROOT + "clusters?limit=1");
        assertThat(first.<String>path("items[0].id")).isNotNull();
        String next = first.path("next");
        as(People.BOB)
                .get(ROOT + "clusters?limit=100&after=" + next)
                .then()
                .body("items.id", hasItem(two))
                .body("next", nullValue());
        String name = as(People.BOB).get(ROOT + "clusters/" + one).path("name");
        as(People.BOB).get(ROOT + "clusters?name=" + name).then().body("items.id", equalTo(List.of(one)));
        as(People.BOB).get(ROOT + "clusters?state=READY").then().body("items.size()", equalTo(0));
        as(People.BOB).get(ROOT + "clusters?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        as(People.ROOT).get(ROOT + "clusters?limit=1000").then().body("items.id", hasItem(one));
    }

    @Test
    void a_post_with_a_key_acts_once() {
        String key = UUID.randomUUID().toString();
        String name = name("v");
        String body = "{'name':'" + name + "','sizeGib':3}";
        Response first = json(People.ALICE, body).header("Idempotency-Key", key).post(ROOT + "volumes");
        first.then().statusCode(202).header("Location", containsString("/api/v1/volumes/"));
        int asked = StubOwners.ASKED.size();
        Response again = json(People.ALICE, body).header("Idempotency-Key", key).post(ROOT + "volumes");
        again.then().statusCode(202);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(StubOwners.ASKED).hasSize(asked);
        json(People.ALICE, body.replace("3", "4"))
                .header("Idempotency-Key", key)
                .post(ROOT + "volumes")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        json(People.ANN, body)
                .header("Idempotency-Key", key)
                .post(ROOT + "volumes")
                .then()
                .statusCode(202);
        as(People.ALICE).get(ROOT + "volumes?name=" + name).then().body("items.size()", equalTo(2));
    }

    @Test
    void a_lost_answer_makes_nothing_twice() {
        String key = UUID.randomUUID().toString();
        String body = "{'name':'" + name("v") + "','sizeGib':3}";
        StubOwners.failNext(503, "UNAVAILABLE", null, "Away.");
        json(People.ALICE, body)
                .header("Idempotency-Key", key)
                .post(ROOT + "volumes")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        String asked = StubOwners.last().body().path("id").asText();
        json(People.ALICE, body)
                .header("Idempotency-Key", key)
                .post(ROOT + "volumes")
                .then()
                .statusCode(202);
        assertThat(StubOwners.last().body().path("id").asText()).isEqualTo(asked);
    }

    @Test
    void a_workload_is_filled_in_and_its_names_are_found() {
        String cluster = cluster(People.ALICE);
        String name = name("web");
        String clusterName = as(People.ALICE).get(ROOT + "clusters/" + cluster).path("name");
        json(
                        People.ALICE,
                        "{'name':'" + name + "','cluster':'" + clusterName + "','image':'nginx','replicas':2,"
                                + "'ports':[{'port':80}],'mounts':[{'name':'data','path':'/data','sizeGib':1}],"
                                + "'networks':[{'network':'5e1f2a54-0000-4000-8000-000000000009'}]}")
                .post(ROOT + "workloads")
                .then()
                .statusCode(202)
                .header("X-Operation-Id", notNullValue())
                .body("clusterId", equalTo(cluster))
                .body("spec.restartPolicy", equalTo("always"));
        JsonNode spec = StubOwners.last().body().path("spec");
        assertThat(spec.path("ports").get(0).path("protocol").asText()).isEqualTo("tcp");
        assertThat(spec.path("updatePolicy").path("order").asText()).isEqualTo("stop-first");
        as(People.ALICE).get(ROOT + "workloads?cluster=" + clusterName).then().body("items.name", hasItem(name));
        json(People.ALICE, "{'replicas':4}")
                .patch(ROOT + "workloads/" + name)
                .then()
                .statusCode(202)
                .body("spec.replicas", equalTo(4));
        as(People.ALICE).delete(ROOT + "workloads/" + name).then().statusCode(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'w'} | spec.image | image",
                "{'name':'W','spec':{'image':'x'}} | name | name must begin with a letter",
                "{'name':'w','spec':{'image':'x','mounts':[{'name':'d','path':'/d','sizeGib':0}]}} | mounts[0].sizeGib | mounts[0].sizeGib must be at least 1, was 0",
                "{'name':'w','spec':{'image':'x','mounts':[{'name':'d','path':'/d'}]}} | mounts[0] | exactly one of",
                "{'name':'w','spec':{'image':'x','networks':[{'network':'nowhere'}]}} | networks[0].network | no network nowhere",
                "{'name':'w','spec':{'image':'x','mounts':[{'name':'d','path':'/d','volume':'nothing'}]}} | mounts[0].volume | no volume nothing",
                "{'name':'w','spec':{'image':'x','replicas':'many'}} | spec.replicas | expected a whole number",
                "{'name':'w','spec':{'image':'x','colour':'red'}} | spec.colour | no such field",
                "{'name':'w','clusterId':'nothing','spec':{'image':'x'}} | clusterId | no cluster nothing"
            })
    void a_bad_workload_is_refused_with_the_field(String body, String field, String complaint) {
        String cluster = body.contains("clusterId") ? "" : "'clusterId':'" + cluster(People.ALICE) + "',";
        json(People.ALICE, "{" + cluster + body.substring(1))
                .post(ROOT + "workloads")
                .then()
                .statusCode(400)
                .body("detail", containsString(complaint));
    }

    @Test
    void networks_and_volumes_are_checked() {
        json(People.ALICE, "{'name':'n','cidr':'10.1.0.0/24'}")
                .post(ROOT + "networks")
                .then()
                .statusCode(202);
        json(People.ALICE, "{'name':'n','cidr':'10.1.0.0'}")
                .post(ROOT + "networks")
                .then()
                .statusCode(400)
                .body("field", equalTo("cidr"));
        json(People.ALICE, "{'name':'v','sizeGib':0}")
                .post(ROOT + "volumes")
                .then()
                .statusCode(400)
                .body("detail", equalTo("sizeGib must be at least 1, was 0."));
        json(People.ALICE, "{'name':'v','size':1}")
                .post(ROOT + "volumes")
                .then()
                .statusCode(400)
                .body("field", equalTo("size"));
        json(People.ALICE, "{'name':").post(ROOT + "volumes").then().statusCode(400);
        as(People.ALICE)
                .contentType("application/json")
                .body(new byte[10 * 1024 * 1024])
                .post(ROOT + "volumes")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void nodes_pass_without_an_account() {
        json("none", "{'token':'one-time'}")
                .post("/node/v1/join")
                .then()
                .statusCode(200)
                .body("nodeToken", equalTo("node-bearer"));
        for (String verb : List.of("report", "volumes")) {
            given().header("Authorization", "Bearer node-bearer")
                    .contentType("application/json")
                    .body("{}")
                    .post("/node/v1/" + verb)
                    .then()
                    .statusCode(204);
            assertThat(StubOwners.last().path()).isEqualTo("nodes/" + verb);
            assertThat(StubOwners.last().header("X-Node-Token")).isEqualTo("node-bearer");
            assertThat(StubOwners.last().header("Authorization")).isEqualTo("Bearer internal-secret");
        }
        json("none", "\"" + "x".repeat(70_000) + "\"")
                .post("/node/v1/join")
                .then()
                .statusCode(413);
    }
}
