// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * What PostgreSQL and Kafka do alone on this machine with the same content, by their own benchmarks: pgbench, and the class
 * that kafka-producer-perf-test.sh runs.
 */
record Peers(String postgres, String kafka, String content) {
    private static final String PEER = "peer";
    private static final Pattern TRANSACTIONS = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern RECORDS = Pattern.compile("records sent, ([0-9.]+) records/sec \\([^\\n]*99.9th");

    /** Commits of one insert each into a table like the outbox. */
    double commitsPerSecond(int clients, Duration time) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(postgres, Engines.USER, Engines.USER)) {
            connection.createStatement().execute("CREATE TABLE " + PEER + " (LIKE outbox INCLUDING ALL)");
        }
        URI server = URI.create(postgres.substring("jdbc:".length()));
        Path script = Files.createTempFile("insert", ".sql");
        script.toFile().deleteOnExit();
        Files.writeString(
                script,
                "INSERT INTO %s (topic, subject, envelope, payload) VALUES ('topic', 'subject', 'envelope', :content);"
                        .formatted(PEER));
        return figure(
                TRANSACTIONS,
                List.of(
                        System.getProperty("pgbench", "pgbench"),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + script,
                        "--define=content=" + content,
                        "--client=" + clients,
                        "--jobs=" + Runtime.getRuntime().availableProcessors(),
                        "--time=" + time.toSeconds(),
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=" + Engines.USER,
                        Engines.USER));
    }

    /** Messages acknowledged by all replicas. */
    double sendsPerSecond(int count) throws IOException, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            admin.createTopics(List.of(new NewTopic(PEER, Optional.empty(), Optional.empty())))
                    .all()
                    .get();
        }
        return figure(
                RECORDS,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProducerPerformance.class.getName(),
                        "--topic=" + PEER,
                        "--num-records=" + count,
                        "--record-size=" + content.length(),
                        "--throughput=-1",
                        "--producer-props",
                        "bootstrap.servers=" + kafka,
                        "acks=all"));
    }

    /** The first group of the pattern in what the command prints. */
    private static double figure(Pattern pattern, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException(String.join(" ", command) + " printed:\n" + text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
