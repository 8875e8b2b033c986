// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole Coeus with the sandbox cloud, as processes of their own on free ports, run by the launcher as users do. */
final class Suite implements Installation, AutoCloseable {
    static final List<String> SERVICES = List.of(
            "api-gateway", "cluster-manager", "network-manager", "volume-manager", "baremetal-manager", "auth-bridge");
    static final List<String> OTHERS = List.of("cloud", "player", "kafka", "kafka-controller", "postgres");
    private static final Path LOGS_KEPT = Path.of("target", "journey-logs");
    private static final int TAIL = 25;

    /** What a service says each time it is asked whether it is ready and is not. */
    private static final String POLLED = "SRHCK01001";

    private static final long PATIENCE_MINUTES = 10;

    private final Path root = Path.of(System.getProperty("coeus.it.root", "..")).toAbsolutePath();
    private final Path home;
    private final Map<String, Integer> ports;

    Suite() {
        try {
            home = Files.createTempDirectory("coeus-journeys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ports = freePorts(Stream.concat(SERVICES.stream(), OTHERS.stream()));
    }

    void up() {
        launcher("up");
    }

    /** Ends one process as a crash would. */
    void kill(String part) {
        launcher("kill", part);
    }

    /** Starts what was killed and waits until it is ready. */
    void restart(String part) {
        launcher("restart", part);
    }

    @Override
    public String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    @Override
    public String cloudPassword() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("installation.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("secret.cloud-password", "");
    }

    @Override
    public String logTails() {
        var text = new StringBuilder();
        for (String part : SERVICES) {
            text.append("--- ").append(part).append('\n').append(tail(part));
        }
        return text.append("--- player\n").append(tail("player")).toString();
    }

    private String tail(String part) {
        try (Stream<String> lines = Files.lines(home.resolve("logs").resolve(part + ".log"))) {
            List<String> all = lines.filter(line -> !line.contains(POLLED)).toList();
            return all.subList(Math.max(0, all.size() - TAIL), all.size()).stream()
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            return e + "\n";
        }
    }

    /** Stops everything; keeps the logs in target/journey-logs. */
    @Override
    public void close() {
        launcher("down");
        try {
            keepLogs();
            delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepLogs() throws IOException {
        Files.createDirectories(LOGS_KEPT);
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, LOGS_KEPT.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void launcher(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", launcherJar()));
        command.addAll(List.of(arguments));
        Path output = home.resolve("launcher.log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().put("COEUS_ROOT", root.toString());
        builder.environment().put("COEUS_HOME", home.toString());
        builder.environment().put("COEUS_CLUSTERS_HEALTH_INTERVAL", "6s");
        ports.forEach((part, port) -> builder.environment().put(variable(part), port.toString()));
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher did not end: " + Files.readString(output));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("launcher " + List.of(arguments) + " failed: " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String launcherJar() {
        Path target = root.resolve("sandbox/launcher/target");
        try (Stream<Path> jars = Files.list(target)) {
            return jars.filter(jar -> jar.getFileName().toString().matches("coeus-sandbox-launcher-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no launcher in " + target + ": run mvn verify at the root"))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("run mvn verify at the root", e);
        }
    }

    static String variable(String part) {
        return "COEUS_" + part.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    static Map<String, Integer> freePorts(Stream<String> parts) {
        var sockets = new HashMap<String, ServerSocket>();
        try {
            for (String part : parts.toList()) {
                sockets.put(part, new ServerSocket(0));
            }
            var free = new HashMap<String, Integer>();
            for (var socket : sockets.entrySet()) {
                free.put(socket.getKey(), socket.getValue().getLocalPort());
                socket.getValue().close();
            }
            return Map.copyOf(free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
