// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The suite of {@code docker-compose.yml} with the sandbox cloud, on free ports. Its images must have been built. */
final class Containers implements Installation, AutoCloseable {
    /** Every service of the suite that has work to do. */
    static final List<String> PARTS = Stream.concat(
                    Suite.SERVICES.stream(), Stream.of("postgres", "kafka", "cloud", "player"))
            .toList();

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int TAIL = 4000;

    private final Path root =
            Path.of(System.getProperty("coeus.it.root", "..")).toAbsolutePath().normalize();
    private final Map<String, Integer> ports = Suite.freePorts(
            Stream.of(Suite.SERVICES, Suite.OTHERS, List.of("keycloak")).flatMap(List::stream));
    private final Map<String, String> settings;

    // The other class needs Compose 2, which Debian 12 does not have.
    @SuppressWarnings("deprecation")
    private final DockerComposeContainer<?> compose;

    @SuppressWarnings("deprecation")
    Containers() {
        settings = settings();
        compose = new DockerComposeContainer<>(
                        "coeus", root.resolve("docker-compose.yml").toFile())
                .withPull(false)
                .withEnv(settings)
                .withStartupTimeout(PATIENCE);
        PARTS.forEach(part -> compose.waitingFor(part, Wait.forHealthcheck().withStartupTimeout(PATIENCE)));
    }

    void up() {
        compose.start();
    }

    ContainerState part(String name) {
        return compose.getContainerByServiceName(name).orElseThrow(() -> new AssertionError("no container " + name));
    }

    @Override
    public String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    @Override
    public String cloudPassword() {
        return settings.getOrDefault("COEUS_KEYSTONE_PASSWORD", "");
    }

    @Override
    public String logTails() {
        return Suite.SERVICES.stream()
                .map(part -> "--- " + part + "\n" + tail(part(part).getLogs()))
                .collect(Collectors.joining("\n"));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    /** Stops and removes containers, network and volumes. */
    @Override
    public void close() {
        compose.stop();
    }

    private Map<String, String> settings() {
        try {
            Path directory = Files.createTempDirectory("coeus-compose-");
            Path file = directory.resolve("env");
            run(root.resolve("deploy/compose-env").toString(), "--file", file.toString());
            var read = new TreeMap<String, String>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                read.put(line.substring(0, equals), line.substring(equals + 1));
            }
            Files.delete(file);
            Files.delete(directory.resolve("clouds.yaml"));
            Files.delete(directory);
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        ports.forEach((part, port) -> builder.environment().put(Suite.variable(part), port.toString()));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0)
                    .as(output)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
