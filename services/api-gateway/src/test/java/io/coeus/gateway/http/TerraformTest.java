// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.name;
import static io.coeus.gateway.http.Client.template;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The requests of Terraform's provider, which stands on gophercloud, and the JSON types Go insists on. */
@GatewayTest
class TerraformTest {
    private static final String TIME = "[0-9-]{10}T[0-9:]{8}[+]00:00";

    @Test
    void a_template_is_patched_with_texts() {
        as(People.ALICE)
                .contentType("application/json")
                .body("[{\"op\":\"replace\",\"path\":\"/tls_disabled\",\"value\":\"true\"},"
                        + "{\"op\":\"replace\",\"path\":\"/labels\",\"value\":\"{'k':'v','l':'w'}\"},"
                        + "{\"op\":\"replace\",\"path\":\"/docker_volume_size\",\"value\":\"5\"},"
                        + "{\"op\":\"remove\",\"path\":\"/no_proxy\"}]")
                .patch("/v1/clustertemplates/" + template(People.ALICE))
                .then()
                .statusCode(200)
                .body("tls_disabled", equalTo(true))
                .body("labels", equalTo(Map.of("k", "v", "l", "w")))
                .body("docker_volume_size", equalTo(5))
                .body("created_at", matchesPattern(TIME));
    }

    @Test
    void a_cluster_is_read_with_its_groups_and_certificates() {
        String id = created(1, "1.1");
        ToldClusters.become(id, "READY", "create");
        as(People.ALICE)
                .get("/v1/clusters/" + id)
                .then()
                .body("status", equalTo("CREATE_COMPLETE"))
                .body("node_count", instanceOf(Integer.class))
                .body("create_timeout", instanceOf(Integer.class))
                .body("labels", instanceOf(Map.class))
                .body("labels_added", instanceOf(Map.class))
                .body("node_addresses", instanceOf(List.class))
                .body("created_at", matchesPattern(TIME));
        as(People.ALICE, "1.9")
                .get("/v1/clusters/" + id + "/nodegroups")
                .then()
                .body("nodegroups.findAll { it.is_default && it.role != 'master' }.node_count", equalTo(List.of(1)));
        as(People.ALICE).get("/v1/certificates/" + id).then().statusCode(200);
        json(People.ALICE, "{'cluster_uuid':'" + id + "','csr':'CSR'}")
                .post("/v1/certificates")
                .then()
                .statusCode(201);
    }

    @Test
    void no_workers_are_asked_for_with_a_newer_version() {
        String id = created(0, "1.10");
        ToldClusters.become(id, "READY", "create");
        String two = "[{'op':'replace','path':'/node_count','value':2}]";
        json(People.ALICE, two).patch("/v1/clusters/" + id).then().statusCode(202);
        as(People.ALICE).get("/v1/clusters/" + id).then().body("status", equalTo("UPDATE_IN_PROGRESS"));
        ToldClusters.become(id, "READY", "update");
        String none = two.replace("2", "0");
        json(People.ALICE, "1.9", none).patch("/v1/clusters/" + id).then().statusCode(400);
        json(People.ALICE, "1.10", none).patch("/v1/clusters/" + id).then().statusCode(202);
    }

    @Test
    void an_end_is_a_404() {
        String id = created(1, "1.1");
        as(People.ALICE).delete("/v1/clusters/" + id).then().statusCode(204);
        ToldClusters.vanish(id);
        as(People.ALICE).get("/v1/clusters/" + id).then().statusCode(404);
    }

    private static String created(int nodes, String version) {
        return json(
                        People.ALICE,
                        version,
                        "{'cluster_template_id':'" + template(People.ALICE) + "','name':'" + name("tf")
                                + "','create_timeout':null,'master_count':1,'node_count':" + nodes
                                + ",'labels':{},'merge_labels':false}")
                .post("/v1/clusters")
                .then()
                .statusCode(202)
                .extract()
                .path("uuid");
    }
}
