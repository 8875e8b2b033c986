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

class MetalTest {
    private static final String V1 = "/baremetal/v1/";
    private static final String[] V180 = {"X-OpenStack-Ironic-API-Version", "1.80"};

    private SandboxCloud cloud;
    private Cloud admin;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        admin = Cloud.login(cloud, "admin", "admin");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private JsonNode allocate(String name) {
        ObjectNode wanted = Json.of("name", name, "resource_class", "baremetal");
        wanted.set("extra", Json.of("coeus:cluster", "c1"));
        assertThat(admin.post(V1 + "allocations", wanted, V180).status()).isEqualTo(201);
        return admin.await(
                        V1 + "allocations/" + name,
                        a -> !a.body().path("state").asText().equals("allocating"),
                        V180)
                .body();
    }

    private void awaitState(String node, String state) {
        admin.await(
                V1 + "nodes/" + node,
                a -> a.body().path("provision_state").asText().equals(state),
                V180);
    }

    @Test
    void lendsAMachineAndTakesItBack() {
        JsonNode allocation = allocate("a1");
        String node = allocation.path("node_uuid").asText();
        String network = admin.first("/network/v2.0/networks?name=private", "networks");
        String port = admin.post("/network/v2.0/ports", Json.of("port", Json.of("network_id", network)))
                .id("port");
        assertThat(admin.post(V1 + "nodes/" + node + "/vifs", Json.of("id", port), V180)
                        .status())
                .isEqualTo(204);
        ObjectNode drive = Json.of("user_data", "#cloud-config", "meta_data", Json.of("name", "m"));
        ObjectNode start = Json.of("target", "active", "configdrive", drive);
        String provision = V1 + "nodes/" + node + "/states/provision";

        admin.pause();
        assertThat(admin.put(provision, start, V180).status()).isEqualTo(202);
        Cloud.Answer locked = admin.put(provision, start, V180);
        admin.resume();
        awaitState(node, "active");

        assertThat(locked.status()).isEqualTo(409);
        assertThat(locked.body().path("error_message").asText()).contains("is locked by host");
        JsonNode bound = admin.get("/network/v2.0/ports/" + port).body().path("port");
        assertThat(bound.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(bound.path("device_id").asText())
                .isEqualTo(allocation.path("uuid").asText());
        JsonNode machine =
                admin.get("/_sandbox/machines").body().path("machines").path(0);
        assertThat(machine.path("configdrive").path("user_data").asText()).isEqualTo("#cloud-config");
        JsonNode shown = admin.get(V1 + "nodes/" + node, V180).body();
        assertThat(shown.path("instance_info").path("configdrive").asText()).isEqualTo("******");

        assertThat(admin.put(provision, Json.of("target", "deleted"), V180).status())
                .isEqualTo(202);
        awaitState(node, "available");
        assertThat(admin.get(V1 + "nodes/" + node, V180)
                        .body()
                        .path("instance_uuid")
                        .isNull())
                .isTrue();
        assertThat(admin.get("/network/v2.0/ports/" + port)
                        .body()
                        .path("port")
                        .path("device_id")
                        .asText())
                .isEmpty();
    }

    @Test
    void hasNoMoreMachinesThanThereAre() {
        for (int i = 0; i < 4; i++) {
            assertThat(allocate("a" + i).path("state").asText()).isEqualTo("active");
        }

        JsonNode fifth = allocate("a4");

        assertThat(fifth.path("state").asText()).isEqualTo("error");
        assertThat(fifth.path("last_error").asText()).contains("no available nodes match the resource class");
        assertThat(admin.delete(V1 + "allocations/a0", V180).status()).isEqualTo(204);
        assertThat(admin.get(V1 + "nodes?associated=false", V180).body().path("nodes"))
                .hasSize(1);
    }

    @Test
    void refusesASecondInstance() {
        String node = admin.get(V1 + "nodes", V180)
                .body()
                .path("nodes")
                .path(0)
                .path("uuid")
                .asText();
        ObjectNode op = Json.of("op", "add", "path", "/instance_uuid", "value", "11111111-1111-1111-1111-111111111111");
        assertThat(admin.patch(V1 + "nodes/" + node, Json.list(op), V180).status())
                .isEqualTo(200);

        op.put("value", "22222222-2222-2222-2222-222222222222");
        Cloud.Answer second = admin.patch(V1 + "nodes/" + node, Json.list(op), V180);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("error_message").asText()).contains("is associated with instance");
    }
}
