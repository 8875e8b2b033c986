// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.kafka;

import java.io.IOException;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Runs a broker and controller in this process until it is told to end. Arguments: its data directory, its port and its
 * controller's port, all on 127.0.0.1. The first start formats its storage.
 */
public final class KafkaMain {
    /** Sixteen bytes in base64; the same always, so that formatting again changes nothing. */
    private static final String CLUSTER_ID = "Y29ldXMtc2FuZGJveC0wMQ";

    private KafkaMain() {}

    public static void main(String[] arguments) throws IOException {
        var settings =
                new BrokerConfig(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        String config = settings.write().toString();
        int formatted = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER_ID, "-c", config, "--ignore-formatted"}, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {config});
    }
}
