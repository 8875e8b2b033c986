// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit;

import static io.restassured.RestAssured.given;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the sandbox cloud does wrong or slowly. Rules are as the sandbox's README has them. */
@Singleton
public class Faults {
    private final String rules;
    private final String settings;
    private final Map<String, Integer> usual = new HashMap<>();

    Faults(CloudLocation cloud) {
        this.rules = cloud.url() + "/_sandbox/faults";
        this.settings = cloud.url() + "/_sandbox/config";
    }

    /** Adds a rule, a JSON object in which ' stands for ". */
    public void add(String rule) {
        given().contentType("application/json")
                .body(rule.replace('\'', '"'))
                .post(rules)
                .then()
                .statusCode(201);
    }

    /** Lets the cloud take that long for what one of its settings, such as {@code volumeAttachMs}, tells. */
    public void slow(String setting, Duration time) {
        usual.computeIfAbsent(setting, key -> given().get(settings).path(key));
        set(Map.of(setting, Math.toIntExact(time.toMillis())));
    }

    /** Drops all rules, and is as fast as before. */
    public void clear() {
        given().delete(rules).then().statusCode(204);
        set(usual);
        usual.clear();
    }

    private void set(Map<String, Integer> values) {
        given().contentType("application/json")
                .body(values)
                .put(settings)
                .then()
                .statusCode(200);
    }
}
