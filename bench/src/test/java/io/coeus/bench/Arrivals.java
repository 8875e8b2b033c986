// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer of a topic, which notes when each key first arrived. */
final class Arrivals {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, Long> times = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::read);
    private volatile boolean stopped;

    private Arrivals(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static Arrivals of(String topic, String kafka) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        Arrivals arrivals = new Arrivals(consumer);
        arrivals.thread.start();
        return arrivals;
    }

    /** When each key arrived, as {@link System#nanoTime}. */
    Map<String, Long> times() {
        return times;
    }

    /** Waits until this many different keys have arrived. */
    void await(long count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (times.size() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(times.size() + " of " + count + " events arrived");
            }
            Thread.sleep(5);
        }
    }

    void forget() {
        times.clear();
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void read() {
        try (consumer) {
            while (!stopped) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                records.forEach(message -> times.putIfAbsent(message.key(), now));
            }
        }
    }
}
