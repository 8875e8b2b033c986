// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import io.coeus.bench.Crowd.Member;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What PostgreSQL and Kafka do for a program that does nothing else, on this machine, with the same content. */
record Peers(String postgres, String kafka, String content) {
    private static final String INSERT = "INSERT INTO peer (topic, subject, envelope, payload) VALUES (?, ?, ?, ?)";

    /** As pgbench does it: one prepared statement and one commit after the other, on one connection per client. */
    double commitsPerSecond(Crowd crowd) throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = connect()) {
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS peer (LIKE outbox INCLUDING ALL)");
        }
        return (double) crowd.run(this::client) / crowd.time().toSeconds();
    }

    /** As kafka-producer-perf-test.sh does it: as many as the producer takes, acknowledged by all replicas. */
    double sendsPerSecond(String topic, int count) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        long begun = System.nanoTime();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                var unused = producer.send(new ProducerRecord<>(topic, Integer.toString(i), content));
            }
        }
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private Member client() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        insert.setString(1, "topic");
        insert.setString(2, "subject");
        insert.setString(3, "envelope");
        insert.setString(4, content);
        return new Member() {
            @Override
            public void work() throws SQLException {
                insert.executeUpdate();
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres, "postgres", "postgres");
    }
}
