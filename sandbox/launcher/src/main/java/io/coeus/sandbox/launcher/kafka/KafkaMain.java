// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.kafka;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Runs a broker and controller in this process until it is told to end. Arguments: the broker's properties file, its
 * address, a file that gets this process's id once all topics are there, partitions per topic, topic names.
 */
public final class KafkaMain {
    /** Sixteen bytes in base64; the same always, so that formatting again changes nothing. */
    private static final String CLUSTER_ID = "Y29ldXMtc2FuZGJveC0wMQ";

    private KafkaMain() {}

    public static void main(String[] arguments) throws IOException {
        String config = arguments[0];
        Path ready = Path.of(arguments[2]);
        Files.deleteIfExists(ready);
        int formatted = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER_ID, "-c", config, "--ignore-formatted"},
                System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        int partitions = Integer.parseInt(arguments[3]);
        Set<String> topics = Set.of(arguments[4].split(","));
        Thread.ofPlatform().daemon().name("topics").start(() -> {
            awaitPort(arguments[1]);
            ensureTopics(arguments[1], topics, partitions);
            tell(ready);
        });
        Kafka.main(new String[] {config});
    }

    private static void awaitPort(String address) {
        String[] parts = address.split(":");
        while (!listens(parts[0], Integer.parseInt(parts[1]))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean listens(String host, int port) {
        try (var socket = new Socket(host, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void ensureTopics(String address, Set<String> topics, int partitions) {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address))) {
            Set<String> present = admin.listTopics().names().get(1, TimeUnit.MINUTES);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, partitions, (short) 1))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Path ready) {
        try {
            Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + ready, e);
        }
    }
}
