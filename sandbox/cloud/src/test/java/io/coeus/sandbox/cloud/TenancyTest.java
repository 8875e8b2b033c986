// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenancyTest {
    private SandboxCloud cloud;
    private Cloud demo;
    private Cloud alt;
    private Cloud admin;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        demo = Cloud.login(cloud, "demo", "demo");
        alt = Cloud.login(cloud, "alt", "alt");
        admin = Cloud.login(cloud, "admin", "admin");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void hidesNetworksOfOthers() {
        String mine = demo.first("/network/v2.0/networks?name=private", "networks");

        assertThat(alt.get("/network/v2.0/networks/" + mine).status()).isEqualTo(404);
        assertThat(alt.delete("/network/v2.0/networks/" + mine).status()).isEqualTo(404);
        assertThat(alt.get("/network/v2.0/networks").body().path("networks")).hasSize(1);
        assertThat(admin.get("/network/v2.0/networks/" + mine).status()).isEqualTo(200);
        ObjectNode port = Json.of("network_id", mine);
        assertThat(alt.post("/network/v2.0/ports", Json.of("port", port)).status())
                .isEqualTo(404);
    }

    @Test
    void hidesServersAndVolumesOfOthers() {
        String image = demo.first("/image/v2/images?name=cirros", "images");
        ObjectNode order = Json.of("name", "mine", "imageRef", image, "flavorRef", "m1.nano");
        String server =
                demo.post("/compute/v2.1/servers", Json.of("server", order)).id("server");
        ObjectNode body = Json.of("volume", Json.of("size", 1));
        String volume =
                demo.post("/volume/v3/" + demo.project() + "/volumes", body).id("volume");

        assertThat(alt.get("/compute/v2.1/servers/" + server).status()).isEqualTo(404);
        assertThat(alt.get("/compute/v2.1/servers?all_tenants=1").status()).isEqualTo(403);
        assertThat(alt.get("/volume/v3/" + alt.project() + "/volumes/" + volume).status())
                .isEqualTo(404);
        assertThat(alt.get("/volume/v3/" + demo.project() + "/volumes").status())
                .isEqualTo(400);
        assertThat(admin.get("/compute/v2.1/servers?all_tenants=1").body().path("servers"))
                .hasSize(1);
        assertThat(admin.get("/compute/v2.1/servers").body().path("servers")).isEmpty();
    }

    @Test
    void letsNobodyInWithoutAToken() {
        Cloud nobody = Cloud.nobody(cloud);

        for (String path : new String[] {
            "/compute/v2.1/servers",
            "/network/v2.0/networks",
            "/image/v2/images",
            "/baremetal/v1/nodes",
            "/load-balancer/v2.0/lbaas/loadbalancers",
            "/identity/v3/users",
            "/placement/resource_providers"
        }) {
            Cloud.Answer answer = nobody.get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).as(path).startsWith("Keystone uri=");
        }
    }

    @Test
    void givesMachinesToAdministratorsOnly() {
        String[] version = {"X-OpenStack-Ironic-API-Version", "1.80"};

        assertThat(demo.get("/baremetal/v1/nodes", version).body().path("nodes"))
                .isEmpty();
        assertThat(admin.get("/baremetal/v1/nodes", version).body().path("nodes"))
                .hasSize(4);
    }
}
