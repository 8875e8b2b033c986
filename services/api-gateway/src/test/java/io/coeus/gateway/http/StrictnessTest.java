// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import static io.coeus.gateway.http.Client.as;
import static io.coeus.gateway.http.Client.json;
import static io.coeus.gateway.http.Client.template;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be kept as it was sent is refused by both APIs, and no owner is asked. */
@GatewayTest
class StrictnessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/clusters/a%00b",
                "/v1/clustertemplates/%00",
                "/v1/clusters?marker=%00",
                "/api/v1/clusters/a%00b",
                "/api/v1/volumes?name=%00",
                "/api/v1/clusters?after=%00"
            })
    void nothing_is_called_nul(String path) {
        String answer =
                as(People.ALICE).get(path).then().statusCode(400).extract().asString();
        assertThat(answer).contains("The address has the character NUL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clusters | \"cluster_template_id\":\"a\\u0000b\" | cluster_template_id",
                "clusters | \"cluster_template_id\":\"x\",\"labels\":{\"a\":\"\\u0000\"} | a must not",
                "clusters | \"cluster_template_id\":\"x\",\"labels\":{\"\\u0000\":\"a\"} | labels must not",
                "clustertemplates | \"coe\":\"kubernetes\",\"image_id\":\"x\",\"name\":\"a\\u0000\" | name must not",
                "clusters/c/actions/resize | \"node_count\":1,\"nodes_to_remove\":[\"\\u0000\"] | nodes_to_remove"
            })
    void magnums_texts_have_no_nul(String path, String attributes, String complaint) {
        int asked = StubOwners.ASKED.size();
        as(People.ALICE, "latest")
                .contentType("application/json")
                .body("{" + attributes + "}")
                .post("/v1/" + path)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(complaint))
                .body("errors[0].detail", containsString("NUL"));
        assertThat(StubOwners.ASKED).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clusters | \"name\":\"a\",\"clusterTemplateId\":\"a\\u0000b\" | clusterTemplateId",
                "clusters | \"name\":\"a\",\"labels\":{\"a\":\"\\u0000\"} | labels.a",
                "clusters | \"name\":\"a\",\"labels\":{\"\\u0000\":\"a\"} | labels",
                "volumes | \"name\":\"\\u0000\",\"sizeGib\":1 | name",
                "workloads | \"name\":\"w\",\"spec\":{\"image\":\"\\u0000\"} | spec.image"
            })
    void unified_texts_have_no_nul(String path, String fields, String field) {
        int asked = StubOwners.ASKED.size();
        as(People.ALICE)
                .contentType("application/json")
                .body("{" + fields + "}")
                .post("/api/v1/" + path)
                .then()
                .statusCode(400)
                .body("field", containsString(field))
                .body("detail", containsString("NUL"));
        assertThat(StubOwners.ASKED).hasSize(asked);
    }

    @Test
    void fractions_are_no_counts() {
        String body = "{'name':'a','clusterTemplateId':'" + template(People.ALICE) + "','nodeCount':1.5}";
        json(People.ALICE, body)
                .post("/api/v1/clusters")
                .then()
                .statusCode(400)
                .body("field", equalTo("nodeCount"))
                .body("detail", containsString("expected a whole number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "events", "admin/dead-letters"})
    void limits_are_numbers(String list) {
        for (String bad : new String[] {"many", "1.5", "0", "1001", "99999999999"}) {
            as(People.ROOT)
                    .accept("application/json")
                    .get("/api/v1/" + list + "?limit=" + bad)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("limit"))
                    .body("detail", containsString("from 1 to 1000, was "));
        }
        as(People.ROOT)
                .accept("application/json")
                .get("/api/v1/" + list + "?limit=7")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET clusters",
                "GET clusters/blue",
                "GET operations",
                "GET events",
                "POST volumes",
                "DELETE workloads/web",
                "GET admin/dead-letters"
            })
    void arguments_that_a_call_does_not_have_are_refused(String call) {
        String[] words = call.split(" ", 2);
        as(People.ROOT)
                .accept("application/json")
                .request(words[0], "/api/v1/" + words[1] + "?stat=READY")
                .then()
                .statusCode(400)
                .body("field", equalTo("stat"))
                .body("detail", containsString("known are: "));
    }

    @Test
    void an_argument_of_a_call_is_not_one_of_another() {
        as(People.ALICE)
                .get("/api/v1/clusters?cluster=blue")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("There is no argument 'cluster' here; known are: after, clusterTemplate, label, limit,"
                                + " name, project, state."));
    }

    @Test
    void bodies_that_are_no_json_are_told_where() {
        json(People.ALICE, "latest", "{'name': ")
                .post("/v1/clusters")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("line 1, column"));
    }
}
