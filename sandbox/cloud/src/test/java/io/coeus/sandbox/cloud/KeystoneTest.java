// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Setting;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeystoneTest {
    private SandboxCloud cloud;
    private Cloud nobody;
    private Cloud demo;
    private Cloud admin;

    @BeforeEach
    void start() throws IOException {
        cloud = SandboxCloud.start(Options.forTests());
        nobody = Cloud.nobody(cloud);
        demo = Cloud.login(cloud, "demo", "demo");
        admin = Cloud.login(cloud, "admin", "admin");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private String credentials() {
        return "/identity/v3/users/" + demo.user() + "/application_credentials";
    }

    private JsonNode credential(String name) {
        ObjectNode body = Json.of("name", name, "roles", Json.list(Json.of("name", "member")));
        Cloud.Answer made = demo.post(credentials(), Json.of("application_credential", body));
        assertThat(made.status()).isEqualTo(201);
        return made.body().path("application_credential");
    }

    private java.util.Optional<Cloud> enter(JsonNode credential) {
        String id = credential.path("id").asText();
        return nobody.enter(Cloud.credential(id, credential.path("secret").asText()), null);
    }

    private String trust(String trustee) {
        ObjectNode body = Json.of("trustor_user_id", demo.user(), "trustee_user_id", trustee);
        body.put("project_id", demo.project()).put("impersonation", true);
        body.set("roles", Json.list(Json.of("name", "member")));
        return demo.post("/identity/v3/OS-TRUST/trusts", Json.of("trust", body)).id("trust");
    }

    @Test
    void showsCatalogWithCoeusInIt() {
        JsonNode catalog = demo.get("/identity/v3/auth/catalog").body().path("catalog");

        assertThat(catalog.findValuesAsText("type"))
                .contains("identity", "compute", "image", "network", "volumev3", "baremetal", "load-balancer");
        assertThat(catalog.toString()).contains("http://127.0.0.1:9511/v1");
    }

    @Test
    void delegatesByApplicationCredential() {
        JsonNode credential = credential("c1");

        Cloud delegate = enter(credential).orElseThrow();

        assertThat(delegate.project()).isEqualTo(demo.project());
        assertThat(delegate.get("/network/v2.0/networks").status()).isEqualTo(200);
        Cloud.Answer more = delegate.post(credentials(), Json.of("application_credential", Json.of("name", "c2")));
        assertThat(more.status()).isEqualTo(403);
        String id = credential.path("id").asText();
        JsonNode shown = demo.get(credentials() + "/" + id).body();
        assertThat(shown.path("application_credential").has("secret")).isFalse();
        assertThat(demo.delete(credentials() + "/" + id).status()).isEqualTo(204);
        assertThat(delegate.get("/network/v2.0/networks").status()).isEqualTo(401);
        assertThat(enter(credential)).isEmpty();
    }

    @Test
    void delegatesByTrust() {
        String id = trust(admin.user());

        Cloud trustee = nobody.enter(Cloud.password("admin"), Json.of("OS-TRUST:trust", Json.of("id", id)))
                .orElseThrow();

        assertThat(trustee.user()).isEqualTo(demo.user());
        assertThat(trustee.project()).isEqualTo(demo.project());
        assertThat(trustee.get("/identity/v3/users").status()).isEqualTo(403);
        assertThat(demo.delete("/identity/v3/OS-TRUST/trusts/" + id).status()).isEqualTo(204);
        assertThat(trustee.get("/network/v2.0/networks").status()).isEqualTo(401);
    }

    @Test
    void forgetsAllOfAUserWhoIsGone() {
        JsonNode credential = credential("c1");
        Cloud delegate = enter(credential).orElseThrow();
        String trust = trust(admin.user());

        admin.patch("/identity/v3/users/" + demo.user(), Json.of("user", Json.of("enabled", false)));
        assertThat(demo.get("/network/v2.0/networks").status()).isEqualTo(401);
        assertThat(delegate.get("/network/v2.0/networks").status()).isEqualTo(401);
        assertThat(enter(credential)).isEmpty();

        assertThat(admin.delete("/identity/v3/users/" + demo.user()).status()).isEqualTo(204);
        JsonNode scope = Json.of("OS-TRUST:trust", Json.of("id", trust));
        assertThat(nobody.enter(Cloud.password("admin"), scope)).isEmpty();
        assertThat(nobody.enter(Cloud.password("demo"), null)).isEmpty();
    }

    @Test
    void validatesAndRevokesTokens() {
        Cloud second = Cloud.login(cloud, "demo", "demo");
        String path = "/identity/v3/auth/tokens";

        Cloud.Answer valid = admin.get(path, "X-Subject-Token", second.token());

        assertThat(valid.status()).isEqualTo(200);
        assertThat(valid.body().path("token").path("user").path("name").asText())
                .isEqualTo("demo");
        assertThat(second.get(path, "X-Subject-Token", admin.token()).status()).isEqualTo(403);
        assertThat(second.delete(path, "X-Subject-Token", second.token()).status())
                .isEqualTo(204);
        assertThat(admin.get(path, "X-Subject-Token", second.token()).status()).isEqualTo(404);
        assertThat(second.get("/network/v2.0/networks").status()).isEqualTo(401);
    }

    @Test
    void letsTokensExpire() {
        admin.put("/_sandbox/config", Json.of(Setting.TOKEN_LIFE.key(), 0));

        Cloud late = Cloud.login(cloud, "demo", "demo");

        assertThat(late.get("/network/v2.0/networks").status()).isEqualTo(401);
        assertThat(demo.get("/network/v2.0/networks").status()).isEqualTo(200);
    }
}
