// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import io.coeus.driver.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Docker Engine with one swarm node and the image {@code coeus-tck:1}, started and stopped by the scripts in the directory
 * which the system property {@code coeus.docker.scripts} names. Needs root.
 */
final class RealEngine {

    private static final int PORT = 17376;

    private final Path scripts = Path.of(required("coeus.docker.scripts"));
    private final Path directory = Path.of(required("coeus.docker.directory"));
    private final SwarmWitness witness;

    RealEngine() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        run("up", directory.toString(), Integer.toString(PORT));
        Path pki = directory.resolve("pki");
        witness = new SwarmWitness(
                new Endpoint(
                        URI.create("tcp://127.0.0.1:" + PORT),
                        Files.readString(pki.resolve("ca.pem")),
                        Files.readString(pki.resolve("client.pem")),
                        Files.readString(pki.resolve("client.key"))),
                "coeus-tck:1");
    }

    SwarmWitness witness() {
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
        witness.close();
        run("down", directory.toString());
    }
}
