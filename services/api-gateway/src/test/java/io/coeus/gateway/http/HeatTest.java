// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requests of Heat's {@code OS::Magnum} resources, which name no version, and the states they wait for. */
@GatewayTest
class HeatTest {
    @Test
    void a_stacks_cluster_lives_from_create_to_delete() {
        String template = template();
        assertThat(as(People.ALICE).get("/v1/clustertemplates/nothing").statusCode())
                .isEqualTo(404);
        String id = json("{'name':'" + name("stack") + "','cluster_template_id':'" + template + "','keypair':'k',"
                        + "'node_count':1,'master_count':1,'discovery_url':null,'create_timeout':60}")
                .post("/v1/clusters")
                .then()
                .statusCode(202)
                .extract()
                .path("uuid");
        assertThat(status(id)).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(as(People.ALICE).get("/v1/clusters/" + id).<String>path("stack_id"))
                .isEqualTo(id);
        ToldClusters.become(id, "READY", "create");
        assertThat(status(id)).isEqualTo("CREATE_COMPLETE");
        json("[{'op':'replace','path':'/node_count','value':2}]")
                .patch("/v1/clusters/" + id)
                .then()
                .statusCode(202);
        assertThat(status(id)).isEqualTo("UPDATE_IN_PROGRESS");
        ToldClusters.become(id, "READY", "update");
        assertThat(status(id)).isEqualTo("UPDATE_COMPLETE");
        as(People.ALICE).delete("/v1/clusters/" + id).then().statusCode(204);
        assertThat(status(id)).isEqualTo("DELETE_IN_PROGRESS");
        ToldClusters.vanish(id);
        assertThat(as(People.ALICE).get("/v1/clusters/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_updated_is_named() {
        String id = Client.cluster(People.ALICE);
        for (String field : List.of("master_count", "discovery_url", "create_timeout")) {
            String detail = json("[{'op':'replace','path':'/" + field + "','value':'3'}]")
                    .patch("/v1/clusters/" + id)
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("errors[0].detail");
            assertThat(detail).contains(field);
        }
    }

    @Test
    void the_default_storage_driver_needs_room() {
        String body = "{'name':'" + name("t") + "','coe':'swarm','image_id':'i','server_type':'vm',"
                + "'docker_storage_driver':'devicemapper'}";
        json(body).post("/v1/clustertemplates").then().statusCode(400);
        json(body.replace("}", ",'docker_volume_size':3}"))
                .post("/v1/clustertemplates")
                .then()
                .statusCode(201);
    }

    private static String template() {
        return as(People.ALICE)
                .get("/v1/clustertemplates/" + Client.template(People.ALICE))
                .path("uuid");
    }

    private static String status(String id) {
        return as(People.ALICE).get("/v1/clusters/" + id).path("status");
    }

    private static RequestSpecification json(String body) {
        return Client.json(People.ALICE, body);
    }
}
