// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Settings of a broker that is its own controller and lives in little memory.
 *
 * @param logs where the broker keeps its data; its settings are kept beside it
 */
record BrokerConfig(Path logs, int port, int controllerPort) {

    /** Writes the settings and answers where they are. Repeatable. */
    Path write() throws IOException {
        return Files.writeString(logs.resolveSibling("kafka.properties"), text());
    }

    private String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=6
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                group.initial.rebalance.delay.ms=0
                broker.heartbeat.interval.ms=500
                broker.session.timeout.ms=2000
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.threads=1
                log.cleaner.dedupe.buffer.size=8388608
                log.index.size.max.bytes=1048576
                log.segment.bytes=67108864
                log.retention.hours=48
                """.formatted(controllerPort, port, logs);
    }
}
