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
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole Coeus with the sandbox cloud, as processes of their own on free ports, run by the launcher as users do. Safe for
 * use by many threads.
 */
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
    private final int replicas;
    private final Map<String, Integer> ports;

    /** With so many processes of each service; nothing runs yet. */
    Suite(int replicas) {
        this.replicas = replicas;
        try {
            home = Files.createTempDirectory("coeus-journeys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ports = freePorts(
                Stream.of(SERVICES, OTHERS, processes()).flatMap(List::stream).distinct());
    }

    void up() {
        launcher(root, "up", "--replicas", Integer.toString(replicas));
    }

    /** Names of the processes of all services; a service that has one only gives it its own name. */
    List<String> processes() {
        return SERVICES.stream()
                .flatMap(service -> replicas == 1
                        ? Stream.of(service)
                        : IntStream.rangeClosed(1, replicas).mapToObj(number -> service + "-" + number))
                .toList();
    }

    /** Ends one process as a crash would, at once: the launcher would need a moment. */
    void kill(String part) {
        try {
            String pid = Files.readString(home.resolve("run").resolve(part + ".pid"));
            ProcessHandle process =
                    ProcessHandle.of(Long.parseLong(pid.split(" ", 2)[0])).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what was killed and waits until it is ready. */
    void restart(String part) {
        launcher(root, "restart", part);
    }

    /** Stops a process in order, if it runs, and starts it from the build in another source tree. */
    void restart(String part, Path otherRoot) {
        launcher(otherRoot, "restart", part);
    }

    @Override
    public String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    @Override
    public String cloudPassword() {
        return secret("cloud-password");
    }

    /** Of the user coeus of the PostgreSQL server. */
    String databasePassword() {
        return secret("database-password");
    }

    int port(String part) {
        return Objects.requireNonNull(ports.get(part), part);
    }

    private String secret(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("installation.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("secret." + name, "");
    }

    @Override
    public String logTails() {
        var text = new StringBuilder();
        for (String part : processes()) {
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
        launcher(root, "down");
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

    private void launcher(Path tree, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
        command.addAll(
                List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + home.resolve("launcher.jsa")));
        command.addAll(List.of("-jar", launcherJar()));
        command.addAll(List.of(arguments));
        Path output = output();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
        builder.environment().put("COEUS_ROOT", tree.toString());
        builder.environment().put("COEUS_HOME", home.toString());
        builder.environment().put("COEUS_CLUSTERS_HEALTH_INTERVAL", "6s");
        // It would hide what sagas leave.
        builder.environment().put("COEUS_SWEEP_INTERVAL", "24h");
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
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path output() {
        try {
            return Files.createTempFile(home, "launcher", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
