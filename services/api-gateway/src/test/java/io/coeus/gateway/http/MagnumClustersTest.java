// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.cluster;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.name;
import static io.coeus.gateway.http.Client.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class MagnumClustersTest {
    private static final String CLUSTERS = "/v1/clusters";

    @Test
    void a_new_cluster_is_there_and_in_progress_before_the_202() {
        String template = template(People.ALICE);
        String name = name("c");
        String id = json(
                        People.ALICE,
                        "latest",
                        "{'name':'" + name + "','cluster_template_id':'" + template + "','node_count':'2','keypair':'',"
                                + "'discovery_url':'','create_timeout':null,'labels':{'a':'9','c':'3'}}")
                .post(CLUSTERS)
                .then()
                .statusCode(202)
                .body("size()", equalTo(1))
                .extract()
                .path("uuid");
        assertThat(StubOwners.last().body().path("id").asText()).isEqualTo(id);
        assertThat(StubOwners.last().header("X-Auth-Token")).isEqualTo(People.ALICE);
        assertThat(StubOwners.last().header("Authorization")).isEqualTo("Bearer internal-secret");
        assertThat(StubOwners.last().header("X-Roles")).contains("member");
        as(People.ALICE, "1.12")
                .get(CLUSTERS + "/" + name)
                .then()
                .statusCode(200)
                .body("uuid", equalTo(id))
                .body("status", equalTo("CREATE_IN_PROGRESS"))
                .body("node_count", equalTo(2))
                .body("master_count", equalTo(1))
                .body("create_timeout", equalTo(60))
                .body("stack_id", equalTo(id))
                .body("$", not(hasKey("cluster_id")))
                .body("$", not(hasKey("merge_labels")))
                .body("$", hasKey("api_address"))
                .body("labels_overridden", equalTo(Map.of("a", "1")))
                .body("labels_added", equalTo(Map.of("c", "3")))
                .body("labels_skipped", equalTo(Map.of("b", "2")));
        as(People.ALICE, "1.13")
                .get(CLUSTERS + "/" + id)
                .then()
                .body("cluster_id", equalTo(id))
                .body("$", not(hasKey("stack_id")));
        as(People.ALICE).get(CLUSTERS).then().body("clusters.uuid", hasItem(id));
        as(People.ALICE).get(CLUSTERS + "/detail").then().body("clusters.uuid", hasItem(id));
    }

    @Test
    void unknown_templates_are_a_bad_request() {
        json(People.ALICE, "latest", "{'cluster_template_id':'nothing'}")
                .post(CLUSTERS)
                .then()
                .statusCode(400);
        json(People.ALICE, "latest", "{'cluster_template_id':'" + template(People.BOB) + "'}")
                .post(CLUSTERS)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':'1st' | name must begin with a letter",
                "'name':'' | name",
                "'master_count':2 | master_count must be odd, was 2",
                "'master_count':3 | master_lb_enabled",
                "'node_count':-1 | node_count must be at least 0, was -1",
                "'node_count':true | node_count must be an integer",
                "'stack_id':'x' | read only attribute stack_id",
                "'labels':'x' | labels",
                "'floating_ip_enabled':'maybe' | floating_ip_enabled must be a boolean"
            })
    void bad_bodies_are_refused_with_the_field(String attribute, String complaint) {
        json(People.ALICE, "latest", "{'cluster_template_id':'" + template(People.ALICE) + "'," + attribute + "}")
                .post(CLUSTERS)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(complaint));
    }

    @Test
    void no_workers_need_a_newer_version() {
        String body = "{'cluster_template_id':'" + template(People.ALICE) + "','node_count':0}";
        json(People.ALICE, "1.9", body).post(CLUSTERS).then().statusCode(400);
        json(People.ALICE, "1.10", body).post(CLUSTERS).then().statusCode(202);
    }

    @Test
    void quota_and_keypair_refusals_have_their_statuses() {
        String body = "{'cluster_template_id':'" + template(People.ALICE) + "'}";
        StubOwners.failNext(422, "PREFLIGHT_FAILED", null, "Cores: have 1, need 4.");
        json(People.ALICE, "latest", body).post(CLUSTERS).then().statusCode(403);
        StubOwners.failNext(404, "NOT_FOUND", "keypair", "There is no keypair k.");
        json(People.ALICE, "latest", body).post(CLUSTERS).then().statusCode(404);
    }

    @Test
    void patches_change_the_number_of_workers_and_the_health_and_no_more() {
        String path = CLUSTERS + "/" + cluster(People.ALICE);
        json(People.ALICE, "latest", "[{'op':'replace','path':'/node_count','value':3}]")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("CREATE_IN_PROGRESS"));
        as(People.ALICE, "latest")
                .contentType("application/json")
                .body("[{\"op\":\"replace\",\"path\":\"/health_status\",\"value\":\"UNHEALTHY\"},"
                        + "{\"op\":\"replace\",\"path\":\"/health_status_reason\",\"value\":\"{'api': 'ok'}\"}]")
                .patch(path + "/?rollback=True")
                .then()
                .statusCode(202);
        as(People.ALICE)
                .get(path)
                .then()
                .body("health_status", equalTo("UNHEALTHY"))
                .body("health_status_reason.api", equalTo("ok"))
                .body("status", equalTo("CREATE_IN_PROGRESS"));
        json(
                        People.ALICE,
                        "latest",
                        "[{'op':'replace','path':'/name','value':'x'},{'op':'add','path':'/labels/q','value':'1'}]")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("labels, name"));
        json(People.ALICE, "1.2", "[]").patch(path + "?rollback=True").then().statusCode(400);
        json(People.ALICE, "latest", "{'node_count':1}")
                .patch(CLUSTERS + "/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(400);
    }

    @Test
    void a_reason_needs_a_health() {
        as(People.ALICE)
                .contentType("application/json")
                .body("[{\"op\":\"replace\",\"path\":\"/health_status_reason\",\"value\":\"{'api': 'ok'}\"}]")
                .patch(CLUSTERS + "/" + cluster(People.ALICE))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("health_status must be HEALTHY, UNHEALTHY or UNKNOWN"));
    }

    @Test
    void resize_is_begun_at_once() {
        String id = cluster(People.ALICE);
        String path = CLUSTERS + "/" + id + "/actions/resize";
        json(People.ALICE, "1.6", "{'node_count':3}").post(path).then().statusCode(406);
        json(People.ALICE, "1.9", "{'node_count':0}").post(path).then().statusCode(400);
        json(People.ALICE, "1.10", "{'node_count':3,'nodegroup':'default-master'}")
                .post(path)
                .then()
                .statusCode(400);
        json(People.ALICE, "1.10", "{'node_count':3,'nodegroup':'other'}")
                .post(path)
                .then()
                .statusCode(404);
        json(People.ALICE, "1.10", "{'node_count':4,'nodes_to_remove':null,'nodegroup':null}")
                .post(path)
                .then()
                .statusCode(202)
                .body("uuid", equalTo(id));
        assertThat(StubOwners.last().path()).isEqualTo("clusters/" + id + "/resize");
        assertThat(StubOwners.last().body().path("nodesToRemove").isEmpty()).isTrue();
        as(People.ALICE)
                .get(CLUSTERS + "/" + id)
                .then()
                .body("status", equalTo("UPDATE_IN_PROGRESS"))
                .body("node_count", equalTo(4));
        json(People.ALICE, "1.8", "{'cluster_template':'t'}")
                .post(CLUSTERS + "/" + id + "/actions/upgrade")
                .then()
                .statusCode(400);
    }

    @Test
    void node_groups_are_the_two_default_ones() {
        String path = CLUSTERS + "/" + cluster(People.ALICE) + "/nodegroups";
        as(People.ALICE, "1.8").get(path).then().statusCode(406);
        as(People.ALICE, "1.9")
                .get(path + "/")
                .then()
                .statusCode(200)
                .body("nodegroups.name", equalTo(List.of("default-master", "default-worker")))
                .body("nodegroups.is_default", equalTo(List.of(true, true)));
        String worker = as(People.ALICE, "1.9")
                .get(path + "/?role=worker")
                .then()
                .extract()
                .path("nodegroups[0].uuid");
        as(People.ALICE, "latest")
                .get(path + "/" + worker)
                .then()
                .statusCode(200)
                .body("role", equalTo("worker"))
                .body("image_id", equalTo("img"))
                .body("min_node_count", equalTo(0))
                .body("$", hasKey("node_taints"));
        as(People.ALICE, "latest").delete(path + "/" + worker).then().statusCode(400);
        as(People.ALICE, "latest").get(path + "/nobody").then().statusCode(404);
    }

    @Test
    void certificates_are_for_who_created_the_cluster() {
        String id = cluster(People.ALICE);
        as(People.ALICE)
                .get("/v1/certificates/" + id)
                .then()
                .statusCode(200)
                .body("pem", containsString("CERTIFICATE"))
                .body("cluster_uuid", equalTo(id))
                .body("$", hasKey("csr"));
        as(People.ANN).get("/v1/certificates/" + id).then().statusCode(403);
        as(People.ROOT).get("/v1/certificates/" + id).then().statusCode(404);
        json(People.ALICE, "latest", "{'cluster_uuid':'" + id + "','csr':'CSR'}")
                .post("/v1/certificates")
                .then()
                .statusCode(201)
                .body("pem", equalTo("signed CSR"))
                .body("csr", equalTo("CSR"));
        json(People.ALICE, "latest", "{'cluster_uuid':'nothing','csr':'CSR'}")
                .post("/v1/certificates")
                .then()
                .statusCode(400);
        as(People.ALICE)
                .contentType("application/octet-stream")
                .patch("/v1/certificates/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void deletion_is_begun_in_any_state() {
        String path = CLUSTERS + "/" + cluster(People.ALICE);
        as(People.ALICE)
                .contentType("application/octet-stream")
                .delete(path)
                .then()
                .statusCode(204);
        as(People.ALICE).get(path).then().statusCode(200).body("status", equalTo("DELETE_IN_PROGRESS"));
    }

    @Test
    void statistics_quotas_and_services() {
        cluster(People.BOB);
        as(People.BOB)
                .get("/v1/stats")
                .then()
                .statusCode(200)
                .body("clusters", equalTo(1))
                .body("nodes", equalTo(2));
        as(People.BOB).get("/v1/stats?project_id=" + People.ONE).then().statusCode(403);
        as(People.BOB).get("/v1/stats?type=bay").then().statusCode(400);
        as(People.ROOT).get("/v1/stats?project_id=" + People.TWO).then().body("clusters", equalTo(1));
        as(People.BOB)
                .get("/v1/quotas/" + People.TWO + "/Cluster")
                .then()
                .statusCode(200)
                .body("hard_limit", equalTo(1000));
        as(People.BOB).get("/v1/quotas/" + People.ONE + "/Cluster").then().statusCode(403);
        as(People.BOB).get("/v1/mservices").then().statusCode(403);
        as(People.ROOT)
                .get("/v1/mservices")
                .then()
                .body("mservices.binary", equalTo(List.of("magnum-conductor")))
                .body("mservices[0].state", equalTo("up"));
    }

    @Test
    void odd_content_and_large_bodies_are_refused() {
        as(People.ALICE)
                .contentType("text/xml")
                .body("<a/>")
                .post(CLUSTERS)
                .then()
                .statusCode(415);
        as(People.ALICE)
                .contentType("application/json")
                .body(new byte[10 * 1024 * 1024])
                .post(CLUSTERS)
                .then()
                .statusCode(413);
    }
}
