// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The requests of {@code openstack coe}, of openstacksdk and of the tools that stand on them, as they are sent. */
@GatewayTest
class OpenstackClientTest {
    private static final String LATEST = "latest";
    private static final String BYTES = "application/octet-stream";

    @Test
    void a_template_is_created_with_many_nulls_and_shown() {
        String name = name("t");
        String body = "{'name':'" + name + "','image_id':'fcos','external_network_id':'public','coe':'kubernetes',"
                + "'dns_nameserver':'8.8.8.8','flavor_id':'m1.medium','docker_storage_driver':'overlay2',"
                + "'server_type':'vm','driver':null,'keypair_id':null,'master_flavor_id':null,'fixed_network':null,"
                + "'fixed_subnet':null,'network_driver':null,'volume_driver':null,'docker_volume_size':null,"
                + "'http_proxy':null,'https_proxy':null,'no_proxy':null,'labels':{},'tags':null,"
                + "'insecure_registry':null,'tls_disabled':false,'public':false,'registry_enabled':false,"
                + "'master_lb_enabled':false,'floating_ip_enabled':true,'hidden':false}";
        json(People.ALICE, LATEST, body)
                .post("/v1/clustertemplates")
                .then()
                .statusCode(201)
                .body("$", hasKey("links"));
        as(People.ALICE, LATEST).get("/v1/clustertemplates/" + name).then().body("$", hasKey("links"));
        json(People.ALICE, LATEST, "[{'op':'replace','path':'/tls_disabled','value':true}]")
                .patch("/v1/clustertemplates/" + name)
                .then()
                .statusCode(200)
                .body("tls_disabled", equalTo(true));
        json(People.ALICE, LATEST, body.replace("'driver':null", "'driver':'k8s_fedora_coreos_v1'"))
                .post("/v1/clustertemplates")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("driver must be one of kubernetes, was 'k8s_fedora"));
    }

    @Test
    void a_cluster_is_created_listed_resized_and_deleted() {
        String name = name("c");
        String id = created(name);
        as(People.ALICE, LATEST)
                .get("/v1/clusters/?limit=1000&sort_key=name&sort_dir=desc")
                .then()
                .statusCode(200)
                .body("clusters.name", hasItem(name));
        ToldClusters.become(id, "READY", "create");
        show(name).body("status", equalTo("CREATE_COMPLETE"));
        json(People.ALICE, LATEST, "{'node_count':3,'nodes_to_remove':['5e1f2a54-0000-4000-8000-000000000009']}")
                .post("/v1/clusters/" + id + "/actions/resize")
                .then()
                .statusCode(202)
                .body("uuid", equalTo(id));
        assertThat(StubOwners.last().body().path("nodesToRemove").get(0).asText())
                .isEqualTo("5e1f2a54-0000-4000-8000-000000000009");
        show(name).body("status", equalTo("UPDATE_IN_PROGRESS"));
        ToldClusters.become(id, "READY", "update");
        json(People.ALICE, LATEST, "[{'op':'replace','path':'/node_count','value':5}]")
                .patch("/v1/clusters/" + name + "/?rollback=True")
                .then()
                .statusCode(202);
        show(name).body("node_count", equalTo(5));
        as(People.ALICE, LATEST)
                .contentType(BYTES)
                .delete("/v1/clusters/" + name)
                .then()
                .statusCode(204);
        show(name).body("status", equalTo("DELETE_IN_PROGRESS"));
        ToldClusters.vanish(id);
        as(People.ALICE, LATEST).get("/v1/clusters/" + name).then().statusCode(404);
    }

    /** In the order of {@code openstack coe cluster config}. */
    @Test
    void a_configuration_is_fetched() {
        String id = created(name("c"));
        String template = show(id).body("$", hasKey("api_address"))
                .body("name", notNullValue())
                .extract()
                .path("cluster_template_id");
        as(People.ALICE, LATEST)
                .get("/v1/clustertemplates/" + template)
                .then()
                .body("coe", equalTo("kubernetes"))
                .body("tls_disabled", equalTo(false));
        as(People.ALICE, LATEST).get("/v1/certificates/" + id).then().body("pem", containsString("BEGIN"));
        json(People.ALICE, LATEST, "{'cluster_uuid':'" + id + "','csr':'CSR'}")
                .post("/v1/certificates")
                .then()
                .statusCode(201)
                .body("pem", notNullValue());
    }

    @Test
    void a_rotation_without_a_body_is_answered_in_words() {
        as(People.ALICE, LATEST)
                .contentType(BYTES)
                .patch("/v1/certificates/" + created(name("c")))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("not supported yet"));
    }

    /** It patches with add what is there, and resizes with an empty Accept. */
    @Test
    void openstacksdk_is_understood() {
        String id = created(name("c"));
        ToldClusters.become(id, "READY", "create");
        as(People.ALICE)
                .contentType("application/json-patch+json")
                .body("[{\"op\":\"add\",\"path\":\"/node_count\",\"value\":4}]")
                .patch("/v1/clusters/" + id)
                .then()
                .statusCode(202);
        ToldClusters.become(id, "READY", "update");
        as(People.ALICE)
                .header("OpenStack-API-Version", "container-infrastructure-management 1.10")
                .header("Accept", "")
                .contentType("application/json")
                .body("{\"node_count\":2,\"nodes_to_remove\":null,\"nodegroup\":null}")
                .post("/v1/clusters/" + id + "/actions/resize")
                .then()
                .statusCode(202);
        as(People.ALICE).get("/v1/clusters/" + id).then().body("node_count", equalTo(2));
    }

    /** As magnum-auto-healer reports. */
    @Test
    void health_is_reported_as_a_python_literal() {
        String id = created(name("c"));
        as(People.ALICE, LATEST)
                .contentType("application/json")
                .body(
                        "[{\"op\":\"replace\",\"path\":\"/health_status\",\"value\":\"HEALTHY\"},"
                                + "{\"op\":\"replace\",\"path\":\"/health_status_reason\",\"value\":\"{'n-0.Ready': 'True'}\"}]")
                .patch("/v1/clusters/" + id)
                .then()
                .statusCode(202);
        show(id).body("health_status", equalTo("HEALTHY")).body("health_status_reason.'n-0.Ready'", equalTo("True"));
    }

    private static String created(String name) {
        String body = "{'cluster_template_id':'" + Client.template(People.ALICE) + "','create_timeout':60,"
                + "'discovery_url':null,'keypair':null,'master_count':1,'name':'" + name + "','node_count':1}";
        return json(People.ALICE, LATEST, body)
                .post("/v1/clusters")
                .then()
                .statusCode(202)
                .body("keySet()", equalTo(Set.of("uuid")))
                .extract()
                .path("uuid");
    }

    private static ValidatableResponse show(String cluster) {
        return as(People.ALICE, LATEST).get("/v1/clusters/" + cluster).then().statusCode(200);
    }
}
