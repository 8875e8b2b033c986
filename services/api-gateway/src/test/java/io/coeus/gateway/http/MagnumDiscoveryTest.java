// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

@GatewayTest
class MagnumDiscoveryTest {
    @Test
    void root_lists_the_one_version() {
        given().get("/")
                .then()
                .statusCode(200)
                .body("name", equalTo("OpenStack Magnum API"))
                .body("versions[0].id", equalTo("v1"))
                .body("versions[0].max_version", equalTo("1.14"))
                .body("versions[0].links[0].href", startsWith("http://"));
    }

    @Test
    void version_document_needs_no_token_with_or_without_slash() {
        for (String path : new String[] {"/v1", "/v1/"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo("v1"))
                    .body("links.rel", hasItem("describedby"))
                    .body("nodegroups[0].href", org.hamcrest.Matchers.endsWith("/v1/clusters/{cluster_id}/nodegroups"));
        }
    }

    @Test
    void health_check_is_plain_text() {
        given().get("/healthcheck").then().statusCode(200).body(equalTo("OK"));
    }

    @Test
    void without_a_token_keystone_is_named() {
        given().get("/v1/clusters")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Keystone uri=\"http"))
                .header("X-Openstack-Request-Id", startsWith("req-"))
                .body("error.code", equalTo(401))
                .body("error.title", equalTo("Unauthorized"));
        given().header("X-Auth-Token", "wrong").get("/v1/clusters").then().statusCode(401);
    }

    @Test
    void a_token_of_no_project_is_forbidden() {
        given().header("X-Auth-Token", People.NOMAD).get("/v1/clusters").then().statusCode(403);
    }

    @Test
    void every_answer_names_the_versions() {
        given().header("X-Auth-Token", People.ALICE)
                .header("OpenStack-API-Version", "container-infra latest")
                .get("/clusters/")
                .then()
                .statusCode(200)
                .header("OpenStack-API-Minimum-Version", "container-infrastructure-management 1.1")
                .header("OpenStack-API-Maximum-Version", "container-infrastructure-management 1.14")
                .header("OpenStack-API-Version", "container-infrastructure-management 1.14")
                .header("vary", "OpenStack-API-Version")
                .body("clusters", notNullValue());
    }

    @Test
    void a_version_out_of_range_is_told_as_such() {
        given().header("X-Auth-Token", People.ALICE)
                .header("OpenStack-API-Version", "container-infra 1.99")
                .get("/v1/clusters")
                .then()
                .statusCode(406)
                .body("errors[0].code", equalTo("magnum.microversion-unsupported"))
                .body("errors[0].max_version", equalTo("1.14"))
                .body("errors[0].min_version", equalTo("1.1"));
        given().header("X-Auth-Token", People.ALICE)
                .header("OpenStack-API-Version", "compute 1.1")
                .get("/v1/clusters")
                .then()
                .statusCode(406);
    }

    @Test
    void unknown_paths_and_methods_have_magnums_shape() {
        given().header("X-Auth-Token", People.ALICE)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .body("errors[0].status", equalTo(404))
                .body("errors[0].code", equalTo(""));
        given().header("X-Auth-Token", People.ALICE).put("/v1/clusters").then().statusCode(405);
        given().header("X-Auth-Token", People.ALICE)
                .get("/v1/clusters?colour=red")
                .then()
                .statusCode(400);
    }
}
