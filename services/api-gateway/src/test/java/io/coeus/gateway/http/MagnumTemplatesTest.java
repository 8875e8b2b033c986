// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.name;
import static io.coeus.gateway.http.Client.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class MagnumTemplatesTest {
    private static final String TEMPLATES = "/v1/clustertemplates";

    @Test
    void what_is_created_can_be_read_at_once_by_id_and_name() {
        String name = name("t");
        String id = json(
                        People.ALICE,
                        "latest",
                        "{'name':'" + name + "','coe':'kubernetes','image_id':'fcos','docker_volume_size':'5',"
                                + "'tls_disabled':'False','labels':{'kube_tag':'v1','on':true,'n':3},'driver':null}")
                .post(TEMPLATES)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("http://.*/v1/clustertemplates/[0-9a-f-]{36}"))
                .body("docker_volume_size", equalTo(5))
                .body("labels.on", equalTo("True"))
                .body("labels.n", equalTo("3"))
                .body("network_driver", equalTo("flannel"))
                .body("floating_ip_enabled", equalTo(true))
                .body("server_type", equalTo("vm"))
                .body("$", hasKey("keypair_id"))
                .body("updated_at", nullValue())
                .body("created_at", equalTo("2026-01-02T03:04:05+00:00"))
                .body("links.rel", equalTo(List.of("self", "bookmark")))
                .extract()
                .path("uuid");
        assertThat(StubOwners.last().header("X-Auth-Token")).isEqualTo(People.ALICE);
        as(People.ALICE).get(TEMPLATES + "/" + name).then().statusCode(200).body("uuid", equalTo(id));
        as(People.RITA).get("/clustertemplates/" + id).then().statusCode(200).body("name", equalTo(name));
        as(People.ALICE).get(TEMPLATES + "/detail").then().body("clustertemplates.uuid", hasItem(id));
        as(People.ALICE).get(TEMPLATES + "/" + id + "/detail").then().statusCode(404);
    }

    @Test
    void without_a_name_it_gets_a_greek_one() {
        json(People.ALICE, "latest", "{'coe':'swarm','image_id':'x'}")
                .post(TEMPLATES)
                .then()
                .statusCode(201)
                .body("name", matchesPattern("[a-z]+-[0-9]+-template"))
                .body("network_driver", equalTo("docker"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'coe':'kubernetes'} | image_id",
                "{'image_id':'x'} | coe",
                "{'coe':'nomad','image_id':'x'} | coe must be one of",
                "{'coe':'mesos','image_id':'x'} | mesos is not supported",
                "{'coe':'kubernetes','image_id':'x','colour':'red'} | Unknown attribute colour",
                "{'coe':'kubernetes','image_id':'x','uuid':'1'} | read only attribute uuid",
                "{'coe':'kubernetes','image_id':'x','docker_volume_size':0} | docker_volume_size must be at least 1, was 0",
                "{'coe':'kubernetes','image_id':'x','docker_volume_size':2,'docker_storage_driver':'devicemapper'} | at least 3 GB",
                "{'coe':'kubernetes','image_id':'x','dns_nameserver':'8.8.8.8,nowhere'} | dns_nameserver",
                "{'coe':'kubernetes','image_id':'x','network_driver':'docker'} | network_driver must be one of",
                "{'coe':'kubernetes','image_id':'x','apiserver_port':80} | apiserver_port",
                "{'coe':'kubernetes','image_id':'x','labels':['a']} | labels must be an object",
                "{'coe':'kubernetes','image_id':'x','name':''} | name",
                "[1] | object",
                "{'coe': | not JSON"
            })
    void bad_bodies_are_refused_with_the_field(String body, String complaint) {
        int asked = StubOwners.ASKED.size();
        json(People.ALICE, "latest", body)
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(complaint));
        assertThat(StubOwners.ASKED).hasSize(asked);
    }

    @Test
    void owners_refusals_have_magnums_statuses() {
        String body = "{'coe':'kubernetes','image_id':'none'}";
        StubOwners.failNext(404, "NOT_FOUND", "image_id", "There is no image none.");
        json(People.ALICE, "latest", body)
                .post(TEMPLATES)
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Invalid image_id: There is no image none."));
        StubOwners.failNext(409, "AMBIGUOUS", "image_id", "Two images are named none.");
        json(People.ALICE, "latest", body).post(TEMPLATES).then().statusCode(409);
        StubOwners.failNext(503, "UNAVAILABLE", null, "Glance does not answer.");
        json(People.ALICE, "latest", body)
                .post(TEMPLATES)
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"));
    }

    /** With the header these clients show a TypeError instead of the message. */
    @Test
    void clients_that_stumble_over_retry_after_are_spared_it() {
        for (String client : List.of("python-magnumclient", "python-urllib3/1.26.12")) {
            StubOwners.failNext(503, "UNAVAILABLE", null, "Glance does not answer.");
            json(People.ALICE, "latest", "{'coe':'kubernetes','image_id':'none'}")
                    .header("User-Agent", client)
                    .post(TEMPLATES)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", nullValue())
                    .body("errors[0].detail", containsString("Glance does not answer."));
        }
    }

    @Test
    void only_administrators_publish() {
        String body = "{'coe':'kubernetes','image_id':'x','public':true,'name':'" + name("public") + "'}";
        json(People.ALICE, "latest", body).post(TEMPLATES).then().statusCode(403);
        json(People.RITA, "latest", "{'coe':'kubernetes','image_id':'x'}")
                .post(TEMPLATES)
                .then()
                .statusCode(403);
        String id = json(People.ROOT, "latest", body)
                .post(TEMPLATES)
                .then()
                .statusCode(201)
                .extract()
                .path("uuid");
        as(People.BOB).get(TEMPLATES + "/" + id).then().statusCode(200);
        as(People.BOB).delete(TEMPLATES + "/" + id).then().statusCode(403);
        json(People.ROOT, "latest", "[{'op':'replace','path':'/hidden','value':'True'}]")
                .patch(TEMPLATES + "/" + id)
                .then()
                .statusCode(200)
                .body("hidden", equalTo(true));
        as(People.BOB).get(TEMPLATES + "/" + id).then().statusCode(404);
        as(People.BOB).get(TEMPLATES).then().body("clustertemplates.uuid", not(hasItem(id)));
        as(People.ROOT).get(TEMPLATES).then().body("clustertemplates.uuid", hasItem(id));
    }

    @Test
    void used_templates_change_only_in_few_things() {
        String template = template(People.ALICE);
        json(People.ALICE, "latest", "{'cluster_template_id':'" + template + "'}")
                .post("/v1/clusters")
                .then()
                .statusCode(202);
        String path = TEMPLATES + "/" + template;
        json(People.ALICE, "latest", "[{'op':'replace','path':'/image_id','value':'other'}]")
                .patch(path)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("referenced"));
        as(People.ALICE)
                .contentType("application/octet-stream")
                .delete(path)
                .then()
                .statusCode(400);
        json(People.ALICE, "latest", "[{'op':'replace','path':'/tags','value':'a,b'}]")
                .patch(path)
                .then()
                .statusCode(200)
                .body("tags", equalTo("a,b"));
    }

    @Test
    void unused_templates_are_patched_and_deleted() {
        String path = TEMPLATES + "/" + template(People.ALICE);
        as(People.ALICE, "latest")
                .contentType("application/json-patch+json")
                .body("[{\"op\":\"replace\",\"path\":\"/labels\",\"value\":\"{'k':'v'}\"},"
                        + "{\"op\":\"add\",\"path\":\"/labels/x-y\",\"value\":\"z\"},"
                        + "{\"op\":\"add\",\"path\":\"/flavor_id\",\"value\":\"m1\"}]")
                .patch(path)
                .then()
                .statusCode(200)
                .body("labels", equalTo(Map.of("k", "v", "x-y", "z")))
                .body("flavor_id", equalTo("m1"));
        json(People.ALICE, "latest", "[{'op':'remove','path':'/image_id'}]")
                .patch(path)
                .then()
                .statusCode(400);
        json(People.ALICE, "latest", "{'name':'x'}")
                .patch(TEMPLATES + "/nobody")
                .then()
                .statusCode(400);
        as(People.ALICE)
                .contentType("application/octet-stream")
                .delete(path)
                .then()
                .statusCode(204);
        as(People.ALICE).get(path).then().statusCode(404).body("errors[0].code", equalTo("client"));
    }

    @Test
    void two_of_one_name_are_ambiguous() {
        String body = "{'coe':'kubernetes','image_id':'x','name':'" + name("twin") + "'}";
        String name = json(People.ALICE, "latest", body)
                .post(TEMPLATES)
                .then()
                .extract()
                .path("name");
        json(People.ALICE, "latest", body).post(TEMPLATES).then().statusCode(201);
        as(People.ALICE).get(TEMPLATES + "/" + name).then().statusCode(409);
    }

    @Test
    void pages_are_linked() {
        template(People.BOB);
        template(People.BOB);
        template(People.BOB);
        String next = as(People.BOB)
                .get(TEMPLATES + "/?limit=2&sort_key=name&sort_dir=desc")
                .then()
                .statusCode(200)
                .body("clustertemplates.size()", equalTo(2))
                .body("next", containsString("/v1/clustertemplates?sort_key=name&sort_dir=desc&limit=2&marker="))
                .extract()
                .path("next");
        as(People.BOB).get(next).then().statusCode(200).body("clustertemplates.size()", greaterThan(0));
        as(People.BOB).get(TEMPLATES).then().body("$", not(hasKey("next")));
        for (String bad : new String[] {"limit=0", "limit=x", "sort_key=color", "sort_dir=up", "marker=name"}) {
            as(People.BOB).get(TEMPLATES + "?" + bad).then().statusCode(400);
        }
        as(People.BOB)
                .get(TEMPLATES + "?marker=00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
    }
}
