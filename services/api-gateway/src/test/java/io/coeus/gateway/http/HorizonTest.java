// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.name;
import static io.coeus.gateway.http.Client.template;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The requests of Horizon's magnum-ui, as they are sent: every value a text, nothing chosen an empty one. */
@GatewayTest
class HorizonTest {
    private static final String VERSION = "1.13";

    @Test
    void a_cluster_is_created_from_texts() {
        String name = name("c");
        String id = json(
                        People.ALICE,
                        VERSION,
                        "{'name':'" + name + "','cluster_template_id':'" + template(People.ALICE) + "','keypair':'k',"
                                + "'node_count':'2','master_count':'3','master_lb_enabled':'True','create_timeout':'60',"
                                + "'discovery_url':'','docker_volume_size':'','flavor_id':'','master_flavor_id':'',"
                                + "'fixed_network':'','fixed_subnet':'','floating_ip_enabled':'','merge_labels':'False',"
                                + "'labels':{'availability_zone':'','auto_scaling_enabled':true,'min_node_count':1,"
                                + "'max_node_count':null}}")
                .post("/v1/clusters")
                .then()
                .statusCode(202)
                .extract()
                .path("uuid");
        as(People.ALICE, VERSION)
                .get("/v1/clusters/" + id)
                .then()
                .body("cluster_id", equalTo(id))
                .body("node_count", equalTo(2))
                .body("master_count", equalTo(3))
                .body("flavor_id", nullValue())
                .body(
                        "labels",
                        equalTo(Map.of(
                                "availability_zone", "", "auto_scaling_enabled", "True", "min_node_count", "1")));
        as(People.ALICE, VERSION)
                .get("/v1/clusters/detail")
                .then()
                .body("clusters.name", hasItem(name))
                .body("clusters.uuid", everyItem(notNullValue()));
    }

    @Test
    void a_template_is_created_and_changed_with_texts() {
        String body = "{'name':'" + name("t") + "','coe':'swarm','image_id':'atomic','server_type':'',"
                + "'network_driver':'','volume_driver':'','docker_volume_size':'','docker_storage_driver':'',"
                + "'public':'False','hidden':'False','floating_ip_enabled':'True','labels':{'a':'1'}}";
        String id = json(People.ALICE, VERSION, body)
                .post("/v1/clustertemplates")
                .then()
                .statusCode(201)
                .body("server_type", equalTo("vm"))
                .body("network_driver", equalTo("docker"))
                .body("docker_volume_size", nullValue())
                .extract()
                .path("uuid");
        as(People.ALICE, VERSION)
                .contentType("application/json")
                .body("[{\"op\":\"replace\",\"path\":\"/floating_ip_enabled\",\"value\":\"False\"},"
                        + "{\"op\":\"replace\",\"path\":\"/labels\",\"value\":\"{'b': 'it is'}\"},"
                        + "{\"op\":\"add\",\"path\":\"/dns_nameserver\",\"value\":\"9.9.9.9\"},"
                        + "{\"op\":\"remove\",\"path\":\"/keypair_id\"}]")
                .patch("/v1/clustertemplates/" + id)
                .then()
                .statusCode(200)
                .body("floating_ip_enabled", equalTo(false))
                .body("labels", equalTo(Map.of("b", "it is")))
                .body("dns_nameserver", equalTo("9.9.9.9"));
        as(People.ALICE, VERSION)
                .get("/v1/clustertemplates/detail")
                .then()
                .body("clustertemplates.name", everyItem(notNullValue()));
    }

    @Test
    void what_surrounds_a_cluster_is_there() {
        String id = Client.cluster(People.ALICE);
        as(People.ALICE, VERSION)
                .get("/v1/quotas/" + People.ONE + "/Cluster")
                .then()
                .statusCode(200)
                .body("hard_limit", equalTo(1000));
        as(People.ALICE, VERSION).get("/v1/stats").then().statusCode(200).body("clusters", notNullValue());
        as(People.ALICE, VERSION)
                .get("/v1/clusters/" + id + "/nodegroups/")
                .then()
                .statusCode(200)
                .body("nodegroups.uuid", everyItem(notNullValue()));
        as(People.ALICE, VERSION).get("/v1/certificates/" + id).then().statusCode(200);
    }
}
