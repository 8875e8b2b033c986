// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void a_version_is_refused_before_anything_else_and_without_a_token() {
        for (String path : new String[] {"/v1", "/v1/nothing"}) {
            as(People.ALICE, "1.99").get(path).then().statusCode(406);
        }
        given().header("OpenStack-API-Version", "container-infra 1.99")
                .get("/v1/")
                .then()
                .statusCode(406)
                .body("errors[0].code", equalTo("magnum.microversion-unsupported"));
        given().header("OpenStack-API-Version", "container-infra 1.99")
                .get("/")
                .then()
                .statusCode(200);
    }

    @Test
    void what_a_version_does_not_have_says_which_has_it() {
        as(People.ALICE, "1.8")
                .get("/v1/clusters/any/nodegroups")
                .then()
                .statusCode(406)
                .header("OpenStack-API-Version", "container-infrastructure-management 1.8")
                .body("errors[0].code", equalTo(""))
                .body("errors[0].detail", startsWith("This needs API version 1.9 or newer, 1.8 was asked for"));
        as(People.ALICE, "nonsense")
                .get("/v1/clusters")
                .then()
                .statusCode(406)
                .body("errors[0].detail", containsString("'container-infra latest', was 'container-infra nonsense'"));
    }

    @Test
    void unknown_paths_and_methods_have_magnums_shape() {
        as(People.ALICE)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .body("errors[0].status", equalTo(404))
                .body("errors[0].code", equalTo(""))
                .body("errors[0].title", equalTo("There is nothing at this path"));
        as(People.ALICE)
                .put("/v1/clusters")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, POST"))
                .body("errors[0].code", equalTo(""))
                .body("errors[0].detail", equalTo("This path does not have PUT, it has GET, HEAD, POST."));
        as(People.ALICE)
                .get("/v1/clusters/any/actions/resize")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST"));
        as(People.ALICE)
                .get("/v1/clusters?colour=red")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("\"colour\". Known here: limit, marker, sort_dir, sort_key."));
    }

    @Test
    void options_are_those_of_the_path() {
        Map.of(
                        "/v1", List.of("GET", "HEAD"),
                        "/v1/clusters", List.of("GET", "HEAD", "POST"),
                        "/v1/certificates/any", List.of("GET", "HEAD", "PATCH"),
                        "/v1/clusters/any/actions/resize", List.of("POST"))
                .forEach((path, methods) -> assertThat(given().options(path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .header("Allow"))
                        .as(path)
                        .matches(allowed -> Set.of(allowed.split(",\\s*")).equals(Set.copyOf(methods))));
        given().options("/v1/nothing").then().statusCode(404);
    }

    @Test
    void head_is_get_without_a_body() {
        as(People.ALICE)
                .head("/v1/clusters")
                .then()
                .statusCode(200)
                .header("OpenStack-API-Version", notNullValue())
                .body(emptyString());
        as(People.ALICE).head("/v1/clusters/nobody").then().statusCode(404);
    }

    @Test
    void links_are_what_the_client_called() {
        as(People.ALICE)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "cloud.example:9511")
                .get("/v1")
                .then()
                .body("links[0].href", equalTo("https://cloud.example:9511/v1/"))
                .body("clusters[1].href", equalTo("https://cloud.example:9511/clusters/"));
    }
}
