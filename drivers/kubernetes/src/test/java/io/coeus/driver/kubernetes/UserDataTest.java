// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.driver.NodeBootstrap;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class UserDataTest {
    private static final String BOOTSTRAP = "/usr/local/sbin/coeus-bootstrap";

    private static final NodeBootstrap NODE = new NodeBootstrap(
            UUID.fromString("6f9619ff-8b86-4011-b42d-00c04fc964ff"),
            "blue: \"#1\"",
            "blue-master-0",
            NodeBootstrap.Role.MASTER,
            true,
            new NodeBootstrap.Joining(
                    URI.create("http://gw/join"),
                    URI.create("http://gw/report"),
                    URI.create("http://gw/volumes"),
                    "tok"),
            new NodeBootstrap.Api(URI.create("https://192.0.2.10:6443"), 6443, List.of("192.0.2.10")),
            "10.0.0.5",
            "192.0.2.10",
            Map.of());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    private static List<Map<String, String>> files() {
        try (KubernetesDriver driver = new KubernetesDriver()) {
            Map<String, List<Map<String, String>>> document =
                    new Yaml().load(driver.clusters().bootstrap(NODE));
            return document.getOrDefault("write_files", List.of());
        }
    }

    private static String script() {
        return files().stream()
                .filter(file -> BOOTSTRAP.equals(file.get("path")))
                .map(file -> file.getOrDefault("content", ""))
                .collect(Collectors.joining());
    }

    @Test
    void isYamlWithTheNodeAndTheScript() {
        assertThat(files())
                .extracting(file -> file.get("path"))
                .containsExactly(
                        "/etc/coeus/node.json",
                        BOOTSTRAP,
                        "/usr/local/sbin/coeus-volumes",
                        "/etc/systemd/system/coeus-volumes.service");
        assertThat(files().getFirst().get("content"))
                .startsWith("{\"clusterId\":\"6f9619ff")
                .endsWith("}\n");
        assertThat(script())
                .startsWith("#!/bin/bash\n")
                .contains("kubeadm init", "start_worker()")
                .endsWith("\nmain\n");
    }

    @Test
    void isAScriptThatShellcheckLikes() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/shellcheck")), "shellcheck is not installed");
        Path script = directory.resolve("bootstrap.sh");
        Files.writeString(script, script());

        Process shellcheck = new ProcessBuilder("/usr/bin/shellcheck", script.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(shellcheck.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(shellcheck.waitFor()).isZero();
    }
}
