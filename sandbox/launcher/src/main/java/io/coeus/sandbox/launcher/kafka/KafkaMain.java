// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.kafka;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Runs a broker and controller in this process until it is told to end. Argument: the broker's properties file. The
 * first start formats its storage.
 */
public final class KafkaMain {
    /** Sixteen bytes in base64; the same always, so that formatting again changes nothing. */
    private static final String CLUSTER_ID = "Y29ldXMtc2FuZGJveC0wMQ";

    private KafkaMain() {}

    public static void main(String[] arguments) {
        String config = arguments[0];
        int formatted = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER_ID, "-c", config, "--ignore-formatted"}, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(new String[] {config});
    }
}
