// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.coeus.sandbox.coe.kubernetes.MiniKubernetes;
import io.coeus.sandbox.coe.swarm.MiniSwarm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doubles as the real command lines see them; left out where these are not installed. */
class CommandLineTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: c, image: nginx}]}
            """;

    @TempDir
    Path dir;

    private List<String> command = List.of();

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void certificates(String ca, Identity client) throws IOException {
        Files.writeString(dir.resolve("ca.pem"), ca);
        Files.writeString(dir.resolve("cert.pem"), client.certificatePem());
        Files.writeString(dir.resolve("key.pem"), client.keyPem());
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        Path out = dir.resolve("out");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", line).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as("%s: %s", line, text).isZero();
        return text;
    }

    @Test
    void kubectl_applies_scales_describes_and_deletes() throws Exception {
        assumeTrue(installed("kubectl"), "kubectl is not installed");
        try (MiniKubernetes.Standalone kubernetes = MiniKubernetes.start(MiniKubernetes.Options.defaults())) {
            certificates(kubernetes.caPem(), kubernetes.admin());
            command = List.of(
                    "kubectl",
                    "--server=" + kubernetes.url(),
                    "--certificate-authority=" + dir.resolve("ca.pem"),
                    "--client-certificate=" + dir.resolve("cert.pem"),
                    "--client-key=" + dir.resolve("key.pem"),
                    "--cache-dir=" + dir.resolve("cache"));
            Path file = Files.writeString(dir.resolve("web.yaml"), DEPLOYMENT);

            assertThat(run("apply", "-f", file.toString())).contains("deployment.apps/web created");
            run("rollout", "status", "deploy/web", "--timeout=50s");
            Files.writeString(file, DEPLOYMENT.replace("nginx", "nginx:2"));
            assertThat(run("apply", "-f", file.toString())).contains("configured");
            run("scale", "deploy/web", "--replicas=3");
            run("rollout", "status", "deploy/web", "--timeout=50s");

            assertThat(run("get", "deploy")).containsPattern("web +3/3");
            assertThat(run("get", "nodes")).containsPattern("node-1 +Ready");
            assertThat(run("describe", "deploy", "web")).contains("nginx:2", "NewReplicaSetAvailable");
            assertThat(run("delete", "deploy", "web")).contains("deleted");
            assertThat(run("version")).contains("Server Version: " + MiniKubernetes.VERSION);
        }
    }

    @Test
    void docker_creates_scales_updates_and_removes() throws Exception {
        assumeTrue(installed("docker"), "docker is not installed");
        try (MiniSwarm.Standalone swarm = MiniSwarm.start(MiniSwarm.Options.defaults())) {
            certificates(swarm.caPem(), swarm.client("me"));
            command = List.of(
                    "docker",
                    "--tlsverify",
                    "--tlscacert=" + dir.resolve("ca.pem"),
                    "--tlscert=" + dir.resolve("cert.pem"),
                    "--tlskey=" + dir.resolve("key.pem"),
                    "-H",
                    swarm.url().replace("https", "tcp"));

            run("service", "create", "--detach", "--name", "web", "--replicas", "2", "nginx");
            run("service", "scale", "--detach", "web=3");
            run("service", "update", "--detach", "--image", "nginx:2", "web");

            assertThat(run("node", "ls")).containsPattern("node-0 +Ready +Active +Leader");
            assertThat(run("service", "inspect", "--pretty", "web")).contains("nginx:2", "Replicas:\t3");
            assertThat(run("service", "ps", "web")).contains("web.3");
            assertThat(run("service", "rm", "web")).contains("web");
            assertThat(run("info")).contains("Swarm: active");
        }
    }
}
