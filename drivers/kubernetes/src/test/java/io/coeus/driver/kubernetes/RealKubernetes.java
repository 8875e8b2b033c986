// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real control plane with played kubelets. Started and stopped by the scripts in the directory which the system property
 * {@code coeus.kubernetes.scripts} names ({@code up DIR PORT}, {@code down DIR}).
 */
final class RealKubernetes {

    private static final int PORT = 17443;
    private static final List<String> NODES = List.of("node-a", "node-b");

    private final Path scripts = Path.of(required("coeus.kubernetes.scripts"));
    private final Path directory = Path.of(required("coeus.kubernetes.directory"));
    private final KubernetesWitness witness;
    private final FakeKubelet kubelet;

    RealKubernetes() throws Exception {
        Files.createDirectories(directory);
        run("up", directory.toString(), Integer.toString(PORT));
        Path pki = directory.resolve("pki");
        witness = new KubernetesWitness(
                new Endpoint(
                        URI.create("https://127.0.0.1:" + PORT),
                        Files.readString(pki.resolve("ca.crt")),
                        Files.readString(pki.resolve("admin.crt")),
                        Files.readString(pki.resolve("admin.key"))),
                NODES);
        kubelet = new FakeKubelet(witness.client(), NODES);
    }

    KubernetesWitness witness() {
        return witness;
    }

    private void run(String script, String... arguments) throws IOException, InterruptedException {
        Path log = directory.resolve(script + ".log");
        ProcessBuilder builder = new ProcessBuilder(scripts.resolve(script).toString());
        builder.command().addAll(List.of(arguments));
        int end = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (end != 0) {
            throw new IllegalStateException(script + " ended with " + end + ": " + Files.readString(log));
        }
    }

    private static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("give the system property " + property);
        }
        return value;
    }

    void stop() throws IOException, InterruptedException {
        kubelet.close();
        witness.close();
        run("down", directory.toString());
    }
}
