// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import io.coeus.sandbox.launcher.install.Ports;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One of the six services.
 *
 * @param name also its directory under {@code services/}, its consumer group and the last word of its topics
 * @param database its own database
 */
record Service(String name, String database) {
    static final List<Service> ALL = List.of(
            new Service("api-gateway", "coeus_gateway"),
            new Service("cluster-manager", "coeus_cluster"),
            new Service("network-manager", "coeus_network"),
            new Service("volume-manager", "coeus_volume"),
            new Service("baremetal-manager", "coeus_baremetal"),
            new Service("auth-bridge", "coeus_auth"));

    /** Names of its processes: its own name when it has one only. */
    List<String> parts(int replicas) {
        return replicas == 1
                ? List.of(name)
                : IntStream.rangeClosed(1, replicas)
                        .mapToObj(number -> Ports.replica(name, number))
                        .toList();
    }

    /** Environment form of {@code coeus.<name>.url}. */
    String urlVariable() {
        return "COEUS_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }
}
