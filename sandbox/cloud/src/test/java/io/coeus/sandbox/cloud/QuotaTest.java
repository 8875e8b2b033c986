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

class QuotaTest {
    private SandboxCloud cloud;
    private Cloud demo;
    private Cloud admin;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        demo = Cloud.login(cloud, "demo", "demo");
        admin = Cloud.login(cloud, "admin", "admin");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void refusesServersAsNovaDoes() {
        ObjectNode quota = Json.of("instances", 2, "cores", 3, "ram", 1000);
        admin.put("/compute/v2.1/os-quota-sets/" + demo.project(), Json.of("quota_set", quota));
        String image = demo.first("/image/v2/images?name=cirros", "images");
        ObjectNode order = Json.of("name", "q", "imageRef", image, "flavorRef", "m1.large");

        Cloud.Answer refused = demo.post("/compute/v2.1/servers", Json.of("server", order));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("forbidden").path("message").asText())
                .isEqualTo("Quota exceeded for cores, ram: Requested 4, 8192, but already used 0, 0 of 3, 1000"
                        + " cores, ram");
        order.put("flavorRef", "m1.nano");
        assertThat(demo.post("/compute/v2.1/servers", Json.of("server", order)).status())
                .isEqualTo(202);
        JsonNode detail = demo.get("/compute/v2.1/os-quota-sets/" + demo.project() + "/detail")
                .body();
        assertThat(detail.path("quota_set").path("instances").path("in_use").asInt())
                .isEqualTo(1);
        JsonNode limits = demo.get("/compute/v2.1/limits").body().path("limits").path("absolute");
        assertThat(limits.path("totalRAMUsed").asInt()).isEqualTo(64);
        assertThat(limits.path("maxTotalCores").asInt()).isEqualTo(3);
    }

    @Test
    void refusesNetworksAsNeutronDoes() {
        String path = "/network/v2.0/quotas/" + demo.project();
        admin.put(path, Json.of("quota", Json.of("network", 2)));
        ObjectNode network = Json.of("network", Json.of("name", "n"));

        assertThat(demo.post("/network/v2.0/networks", network).status()).isEqualTo(201);
        Cloud.Answer refused = demo.post("/network/v2.0/networks", network);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("NeutronError").path("type").asText()).isEqualTo("OverQuota");
        JsonNode used = demo.get(path + "/details.json").body().path("quota").path("network");
        assertThat(used.path("used").asInt()).isEqualTo(2);
    }

    @Test
    void refusesVolumesAsCinderDoes() {
        ObjectNode quota = Json.of("quota_set", Json.of("gigabytes", 5));
        admin.put("/volume/v3/" + admin.project() + "/os-quota-sets/" + demo.project(), quota);
        String path = "/volume/v3/" + demo.project() + "/volumes";

        Cloud.Answer refused = demo.post(path, Json.of("volume", Json.of("size", 10)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Retry-After")).isEqualTo("0");
        assertThat(refused.body().path("overLimit").path("message").asText())
                .startsWith("VolumeSizeExceedsAvailableQuota: ");
    }
}
