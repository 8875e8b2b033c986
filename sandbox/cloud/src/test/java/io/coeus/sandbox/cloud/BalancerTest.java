// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {
    private static final String V2 = "/load-balancer/v2.0/lbaas/";

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

    private Cloud.Answer make(String kinds, String kind, ObjectNode body) {
        return demo.post(V2 + kinds, Json.of(kind, body));
    }

    @Test
    void buildsFrontToBackAndFallsInOneCascade() {
        String subnet = demo.first("/network/v2.0/subnets?name=private", "subnets");
        ObjectNode wanted = Json.of("name", "lb", "vip_subnet_id", subnet, "tags", Json.list("coeus:cluster=c1"));
        demo.pause();
        JsonNode lb = make("loadbalancers", "loadbalancer", wanted).body().path("loadbalancer");
        String id = lb.path("id").asText();
        String path = V2 + "loadbalancers/" + id;
        ObjectNode listener = Json.of("protocol", "TCP", "protocol_port", 6443, "loadbalancer_id", id);

        assertThat(lb.path("provisioning_status").asText()).isEqualTo("PENDING_CREATE");
        assertThat(make("listeners", "listener", listener).status()).isEqualTo(409);
        assertThat(demo.delete(path).status()).isEqualTo(409);
        demo.resume();
        demo.await(path, "loadbalancer", "provisioning_status", "ACTIVE");
        String listenerId = make("listeners", "listener", listener).id("listener");
        demo.await(path, "loadbalancer", "provisioning_status", "ACTIVE");
        ObjectNode pool = Json.of("protocol", "TCP", "lb_algorithm", "ROUND_ROBIN", "listener_id", listenerId);
        String poolId = make("pools", "pool", pool).id("pool");
        demo.await(path, "loadbalancer", "provisioning_status", "ACTIVE");
        ObjectNode member = Json.of("address", "10.10.0.9", "protocol_port", 6443);
        assertThat(make("pools/" + poolId + "/members", "member", member).status())
                .isEqualTo(201);
        demo.await(path, "loadbalancer", "provisioning_status", "ACTIVE");
        assertThat(demo.get(V2 + "loadbalancers?tags=coeus:cluster%3Dc1").body().path("loadbalancers"))
                .hasSize(1);
        JsonNode tree = demo.get(path + "/status").body().path("statuses").path("loadbalancer");
        assertThat(tree.findPath("members").path(0).path("address").asText()).isEqualTo("10.10.0.9");

        assertThat(demo.delete(path).status()).isEqualTo(400);
        assertThat(demo.delete(path + "?cascade=true").status()).isEqualTo(204);
        demo.awaitGone(path);
        assertThat(demo.get("/_sandbox/state").body().path("totals").path("octavia"))
                .isEmpty();
        String port = lb.path("vip_port_id").asText();
        assertThat(demo.get("/network/v2.0/ports/" + port).status()).isEqualTo(404);
    }

    @Test
    void asksForTheRole() {
        Cloud reader = Cloud.login(cloud, "demo-reader", "demo");

        assertThat(reader.get(V2 + "loadbalancers").status()).isEqualTo(403);
    }
}
