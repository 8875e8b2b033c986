// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests say to the gateway again and again. */
final class Client {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Client() {}

    static RequestSpecification as(String token) {
        return RestAssured.given().header("X-Auth-Token", token).urlEncodingEnabled(false);
    }

    /** Asks the Magnum API in a version. */
    static RequestSpecification as(String token, String version) {
        return as(token).header("OpenStack-API-Version", "container-infra " + version);
    }

    static RequestSpecification json(String token, String version, String body) {
        return as(token, version).contentType(ContentType.JSON).body(body.replace('\'', '"'));
    }

    static RequestSpecification json(String token, String body) {
        return as(token).contentType(ContentType.JSON).body(body.replace('\'', '"'));
    }

    /** A name nothing else has. */
    static String name(String stem) {
        return stem + "-" + COUNT.incrementAndGet();
    }

    /** A new template, by name. */
    static String template(String token) {
        String name = name("template");
        json(token, "latest", "{'name':'" + name + "','coe':'kubernetes','image_id':'img','labels':{'a':'1','b':'2'}}")
                .post("/v1/clustertemplates")
                .then()
                .statusCode(201);
        return name;
    }

    /** A new cluster of a new template, by id. */
    static String cluster(String token) {
        String template = template(token);
        return json(token, "latest", "{'name':'" + name("cluster") + "','cluster_template_id':'" + template + "'}")
                .post("/v1/clusters")
                .then()
                .statusCode(202)
                .extract()
                .path("uuid");
    }
}
