// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigTest extends WithFakeCloud {
    private static final String ACCESS = "/api/v1/clusters/c1/access";

    @BeforeEach
    void start() {
        cloud.answer("POST " + ACCESS, 201, "{\"certificatePem\":\"CERT\"}");
    }

    @Test
    void writes_a_kubeconfig_for_a_key_that_never_left() throws IOException {
        cluster("kubernetes", "https://10.0.0.9:6443");
        assertThat(cloud.run("cluster", "config", "blue")).isZero();
        Path file = home.resolve(".config/coeus/clusters/blue/config");
        assertThat(cloud.out()).isEqualTo("export KUBECONFIG=" + file + "\n");
        assertThat(file).content().contains("server: \"https://10.0.0.9:6443\"", "certificate-authority-data: Q0E=");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(cloud.last("POST " + ACCESS).body().toString()).doesNotContain("PRIVATE");
    }

    @Test
    void writes_dockers_files() {
        cluster("swarm", "tcp://10.0.0.9:2376");
        assertThat(cloud.run(
                        "cluster", "config", "blue", "--dir", home.resolve("d").toString()))
                .isZero();
        assertThat(cloud.out()).contains("DOCKER_HOST=tcp://10.0.0.9:2376", "DOCKER_TLS_VERIFY=1", "DOCKER_CERT_PATH=");
        assertThat(home.resolve("d/cert.pem")).hasContent("CERT");
        assertThat(home.resolve("d/key.pem")).content().contains("BEGIN PRIVATE KEY");
    }

    @Test
    void asks_with_a_request_that_others_can_read() throws Exception {
        cluster("swarm", "tcp://10.0.0.9:2376");
        cloud.run("cluster", "config", "blue");
        Path request = Files.writeString(
                home.resolve("request.pem"),
                cloud.last("POST " + ACCESS).body().path("csr").asText());
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-printcertreq",
                        "-file",
                        request.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        assertThat(said).contains("CN=admin, O=system:masters", "256-bit EC");
    }

    private void cluster(String coe, String endpoint) {
        cloud.answer("GET /api/v1/clusters/blue", 200, """
                {"id":"c1","name":"blue","coe":"%s"}""".formatted(coe))
                .answer("GET " + ACCESS, 200, """
                        {"endpoint":"%s","caPem":"CA"}""".formatted(endpoint));
    }
}
