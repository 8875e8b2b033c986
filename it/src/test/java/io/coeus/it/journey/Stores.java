// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the services have written into PostgreSQL and Kafka, read behind their backs. */
final class Stores {
    /** The databases by service. */
    static final Map<String, String> DATABASES = Map.of(
            "api-gateway", "coeus_gateway",
            "cluster-manager", "coeus_cluster",
            "network-manager", "coeus_network",
            "volume-manager", "coeus_volume",
            "baremetal-manager", "coeus_baremetal",
            "auth-bridge", "coeus_auth");

    private final Suite suite;

    Stores(Suite suite) {
        this.suite = suite;
    }

    /** A message in Kafka. */
    record Message(String topic, String id, String type, String payload) {}

    /** The rows of a service's database, each a list of texts; null for none. */
    List<List<String>> rows(String service, String sql) {
        String url = "jdbc:postgresql://127.0.0.1:" + suite.port("postgres") + "/" + DATABASES.get(service);
        try (var connection = DriverManager.getConnection(url, "coeus", suite.databasePassword());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    /** All messages of all topics, those of each partition in order, as they stand there: with repetitions. */
    List<Message> messages() {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + suite.port("kafka"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(Collection::stream)
                    .filter(info -> info.topic().startsWith("coeus."))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            var rest = new HashMap<>(consumer.endOffsets(partitions));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var messages = new ArrayList<Message>();
            rest.values().removeIf(end -> end == 0);
            while (!rest.isEmpty()) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> messages.add(message(record)));
                rest.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
            return messages;
        }
    }

    private static Message message(ConsumerRecord<String, String> record) {
        return new Message(record.topic(), header(record, "ce_id"), header(record, "ce_type"), record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
