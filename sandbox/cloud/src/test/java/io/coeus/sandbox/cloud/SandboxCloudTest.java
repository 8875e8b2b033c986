// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Setting;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxCloudTest {
    @Test
    void givesTheSameIdsForTheSameSeed() throws IOException {
        String first = state();
        String second = state();

        assertThat(first).isEqualTo(second);
    }

    private static String state() throws IOException {
        try (SandboxCloud cloud = SandboxCloud.start(Options.forTests())) {
            return Cloud.nobody(cloud).get("/_sandbox/state").body().toString();
        }
    }

    @Test
    void holdsThousandsOfServers() throws IOException {
        try (SandboxCloud cloud = SandboxCloud.start(Options.forTests())) {
            Cloud demo = Cloud.login(cloud, "demo", "demo");
            String image = demo.first("/image/v2/images?name=cirros", "images");
            ObjectNode order = Json.of("name", "many", "imageRef", image, "flavorRef", "m1.nano");
            order.put("min_count", 500).put("max_count", 500);
            for (int i = 0; i < 6; i++) {
                assertThat(demo.post("/compute/v2.1/servers", Json.of("server", order))
                                .status())
                        .isEqualTo(202);
            }

            demo.await(
                    "/compute/v2.1/servers?status=BUILD",
                    a -> a.body().path("servers").isEmpty());

            Set<String> seen = new HashSet<>();
            String marker = "";
            for (int page = 0; page < 3; page++) {
                Cloud.Answer answer = demo.get("/compute/v2.1/servers/detail?name=many" + marker);
                assertThat(answer.body().path("servers")).hasSize(1000);
                answer.body().path("servers").forEach(s -> seen.add(s.path("id").asText()));
                marker = "&marker="
                        + answer.body().path("servers").path(999).path("id").asText();
            }
            assertThat(seen).hasSize(3000);
        }
    }

    @Test
    void changesItsSettingsWhileItRuns() throws IOException {
        try (SandboxCloud cloud = SandboxCloud.start(Options.forTests().with(Setting.SERVER_BUILD, 77))) {
            Cloud nobody = Cloud.nobody(cloud);

            assertThat(nobody.get("/_sandbox/config")
                            .body()
                            .path("serverBuildMs")
                            .asInt())
                    .isEqualTo(77);
            assertThat(nobody.put("/_sandbox/config", Json.of("serverBuildMs", 5))
                            .status())
                    .isEqualTo(200);
            assertThat(nobody.get("/_sandbox/config")
                            .body()
                            .path("serverBuildMs")
                            .asInt())
                    .isEqualTo(5);
            assertThat(nobody.put("/_sandbox/config", Json.of("nonsense", 5)).status())
                    .isEqualTo(400);
            assertThat(nobody.put("/_sandbox/config", Json.of("serverBuildMs", -1))
                            .status())
                    .isEqualTo(400);
            assertThat(nobody.get("/_sandbox/health").status()).isEqualTo(200);
        }
    }

    @Test
    void readsOptionsFromArgumentsAndEnvironment() {
        Options options = Options.parse(
                new String[] {"--port", "1234", "--set", "nodeDeployMs=9"},
                Map.of("SANDBOX_EXTERNAL_CIDR", "127.40.0.0/16", "SANDBOX_PORT", "1"));

        assertThat(options.port()).isEqualTo(1234);
        assertThat(options.externalCidr()).isEqualTo("127.40.0.0/16");
        assertThat(options.settings()).containsEntry(Setting.NODE_DEPLOY, 9L);
        assertThatThrownBy(() -> Options.parse(new String[] {"--prot", "1"}, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown option --prot");
        assertThatThrownBy(() -> Options.parse(new String[] {"--port", "x"}, Map.of()))
                .hasMessage("port must be a number, not x");
    }

    @Test
    void namesAnAddressThatClientsCanReachWhenItListensOnAll() throws IOException {
        Options all = Options.parse(new String[] {"--host", "0.0.0.0", "--port", "0"}, Map.of());
        try (SandboxCloud cloud = SandboxCloud.start(all)) {
            assertThat(cloud.url()).isEqualTo("http://127.0.0.1:" + cloud.port());
            assertThat(Cloud.nobody(cloud).get("/_sandbox/health").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (SandboxCloud cloud = SandboxCloud.start(Options.forTests())) {
            Options same = Options.forTests().withPort(cloud.port());
            assertThatThrownBy(() -> SandboxCloud.start(same)).isInstanceOf(IOException.class);
        }
    }
}
