// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String NETWORKS = "/network/v2.0/networks";

    private SandboxCloud cloud;
    private Cloud demo;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        demo = Cloud.login(cloud, "demo", "demo");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private void rule(Object... namesAndValues) {
        ObjectNode rule = Json.of("service", "neutron", "pathRegex", "^/v2.0/networks$");
        rule.setAll(Json.of(namesAndValues));
        assertThat(demo.post("/_sandbox/faults", rule).status()).isEqualTo(201);
    }

    private int named(String name) {
        return demo.get(NETWORKS + "?name=" + name).body().path("networks").size();
    }

    private static ObjectNode network(String name) {
        return Json.of("network", Json.of("name", name));
    }

    @Test
    void answersTheNthCallWithAnError() {
        rule("method", "GET", "nth", 2, "action", "error", "status", 503, "headers", Json.of("Retry-After", "7"));

        assertThat(demo.get(NETWORKS).status()).isEqualTo(200);
        Cloud.Answer hit = demo.get(NETWORKS);
        assertThat(demo.get(NETWORKS).status()).isEqualTo(200);

        assertThat(hit.status()).isEqualTo(503);
        assertThat(hit.header("Retry-After")).isEqualTo("7");
        assertThat(hit.header("X-Openstack-Request-Id")).startsWith("req-");
        assertThat(hit.body().path("NeutronError").path("message").asText()).isEqualTo("Injected by a fault rule.");
    }

    @Test
    void answersWithAGivenBodySoManyTimes() {
        rule("times", 2, "action", "error", "status", 429, "body", Json.of("over", "limit"));

        assertThat(demo.get(NETWORKS).body().path("over").asText()).isEqualTo("limit");
        assertThat(demo.get(NETWORKS).status()).isEqualTo(429);
        assertThat(demo.get(NETWORKS).status()).isEqualTo(200);
        JsonNode rules = demo.get("/_sandbox/faults").body().path("faults");
        assertThat(rules.path(0).path("seen").asInt()).isEqualTo(3);
        assertThat(rules.path(0).path("fired").asInt()).isEqualTo(2);
    }

    @Test
    void doesTheWorkAndDropsTheConnection() {
        rule("method", "POST", "times", 1, "action", "act-then-reset");

        assertThatThrownBy(() -> demo.exchange("POST", NETWORKS, network("done")))
                .isInstanceOf(IOException.class);

        assertThat(named("done")).isEqualTo(1);
    }

    @Test
    void doesTheWorkAndKeepsTheCallerWaiting() {
        rule("method", "POST", "times", 1, "action", "act-then-timeout", "ms", 300);

        assertThatThrownBy(() -> demo.exchange("POST", NETWORKS, network("slow")))
                .isInstanceOf(IOException.class);

        assertThat(named("slow")).isEqualTo(1);
    }

    @Test
    void dropsTheConnectionWithoutDoingAnything() {
        rule("method", "POST", "action", "reset");

        assertThatThrownBy(() -> demo.exchange("POST", NETWORKS, network("never")))
                .isInstanceOf(IOException.class);

        assertThat(named("never")).isZero();
    }

    @Test
    void delaysAndStillAnswers() {
        rule("method", "GET", "action", "delay", "ms", 200);
        long before = System.nanoTime();

        assertThat(demo.get(NETWORKS).status()).isEqualTo(200);

        assertThat(System.nanoTime() - before).isGreaterThan(200_000_000L);
    }

    @Test
    void throwsTheSameDiceForTheSameSeed() {
        String first = dice();
        String second = dice();

        assertThat(first).isEqualTo(second).contains("5").contains("2");
    }

    private String dice() {
        rule("method", "GET", "probability", 0.5, "seed", 7, "action", "error", "status", 500);
        StringBuilder hits = new StringBuilder();
        IntStream.range(0, 20).forEach(i -> hits.append(demo.get(NETWORKS).status() / 100));
        demo.delete("/_sandbox/faults");
        return hits.toString();
    }

    @Test
    void refusesRulesThatMakeNoSense() {
        for (ObjectNode rule : new ObjectNode[] {
            Json.of("action", "explode"),
            Json.of("action", "error", "status", 200),
            Json.of("action", "reset", "pathRegex", "(")
        }) {
            assertThat(demo.post("/_sandbox/faults", rule).status())
                    .as(rule.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void countsCallsByRoute() {
        demo.delete("/_sandbox/calls");
        demo.get(NETWORKS);
        demo.get(NETWORKS);
        demo.get(NETWORKS + "/x");

        JsonNode calls = demo.get("/_sandbox/calls").body().path("calls");

        assertThat(calls).hasSize(2);
        assertThat(calls.path(0).path("route").asText()).isEqualTo("/v2.0/networks");
        assertThat(calls.path(0).path("count").asInt()).isEqualTo(2);
        assertThat(calls.path(1).path("route").asText()).isEqualTo("/v2.0/networks/{id}");
    }
}
