// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest extends WithFakeCloud {
    private static final String LIST = "GET /api/v1/clusters?limit=100";
    private static final String AUTH = "POST /identity/v3/auth/tokens";

    @BeforeEach
    void start() {
        cloud.answer(LIST, 200, "{\"items\":[],\"next\":null}");
    }

    @Test
    void proves_the_account_of_the_environment_and_finds_coeus_in_the_catalog() {
        assertThat(cloud.run("cluster", "list")).isZero();
        assertThat(cloud.last(LIST).headers()).containsEntry("x-auth-token", "token-1");
        var identity = cloud.last(AUTH)
                .body()
                .path("auth")
                .path("identity")
                .path("password")
                .path("user");
        assertThat(identity.path("name").asText()).isEqualTo("ada");
        assertThat(identity.path("domain").path("name").asText()).isEqualTo("Default");
    }

    @Test
    void keeps_the_token_where_only_the_user_reads_it() throws IOException {
        cloud.run("cluster", "list");
        cloud.run("cluster", "list");
        assertThat(cloud.lines()).filteredOn(AUTH::equals).hasSize(1);
        try (Stream<Path> files = Files.walk(home.resolve(".cache"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1).allSatisfy(file -> assertThat(
                            Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void works_without_a_place_to_keep_the_token() throws IOException {
        Files.writeString(home.resolve(".cache"), "in the way");
        assertThat(cloud.run("cluster", "list")).isZero();
    }

    @Test
    void gets_a_new_token_when_the_kept_one_was_revoked() throws IOException {
        cloud.run("cluster", "list");
        cloud.close();
        cloud = new FakeCloud(home);
        cloud.answer(LIST, 401, "{\"detail\":\"unknown token\"}").answer(LIST, 200, "{\"items\":[]}");
        assertThat(cloud.run("cluster", "list")).isZero();
    }

    @Test
    void says_that_the_password_is_wrong() {
        cloud.environment.put("OS_PASSWORD", "guess");
        assertThat(cloud.run("cluster", "list")).isEqualTo(3);
        assertThat(cloud.err()).contains("Keystone refused these credentials").doesNotContain("guess");
    }

    @Test
    void says_how_to_log_in_when_nobody_is() {
        cloud.environment.clear();
        assertThat(cloud.run("cluster", "list")).isEqualTo(3);
        assertThat(cloud.err()).contains("Not logged in").contains("coeus login");
    }

    @Test
    void a_login_serves_later_commands_that_have_no_account() {
        assertThat(cloud.run("login")).isZero();
        assertThat(cloud.out()).contains("ada").contains("engines");
        cloud.environment.clear();
        assertThat(cloud.run("cluster", "list")).isZero();
    }

    @Test
    void uses_the_demo_user_of_a_local_installation() throws IOException {
        cloud.environment.clear();
        cloud.environment.put("COEUS_HOME", home.toString());
        Files.writeString(home.resolve("clouds.yaml"), """
                clouds:
                  coeus-demo:
                    auth: {auth_url: "%s/identity/v3", username: demo, password: pass-4711, project_name: demo}
                    container_infra_endpoint_override: "%s/v1"
                """.formatted(cloud.url(), cloud.url()));
        assertThat(cloud.run("cluster", "list")).isZero();
    }

    @Test
    void takes_a_cloud_by_name() throws IOException {
        cloud.environment.clear();
        cloud.environment.put("OS_CLOUD", "mine");
        cloud.environment.put("OS_CLIENT_CONFIG_FILE", home.resolve("my.yaml").toString());
        Files.writeString(home.resolve("my.yaml"), """
                clouds:
                  mine:
                    auth:
                      auth_url: %s/identity
                      application_credential_id: abc
                      application_credential_secret: pass-4711
                """.formatted(cloud.url()));
        assertThat(cloud.run("cluster", "list")).isZero();
        assertThat(cloud.last(AUTH).body().toString())
                .contains("application_credential")
                .doesNotContain("scope");
    }

    @Test
    void says_that_keystone_does_not_answer() {
        cloud.environment.put("OS_AUTH_URL", "http://127.0.0.1:1/v3");
        assertThat(cloud.run("cluster", "list")).isEqualTo(6);
        assertThat(cloud.err()).contains("does not answer");
    }
}
