// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit;

import static io.restassured.RestAssured.given;

import jakarta.inject.Singleton;

/** What the sandbox cloud does wrong. Rules are as the sandbox's README has them. */
@Singleton
public class Faults {
    private final String rules;

    Faults(CloudLocation cloud) {
        this.rules = cloud.url() + "/_sandbox/faults";
    }

    /** Adds a rule, a JSON object in which ' stands for ". */
    public void add(String rule) {
        given().contentType("application/json")
                .body(rule.replace('\'', '"'))
                .post(rules)
                .then()
                .statusCode(201);
    }

    /** Drops all rules. */
    public void clear() {
        given().delete(rules).then().statusCode(204);
    }
}
