// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.messaging.kafka.Relay;
import io.coeus.messaging.wire.Topics;
import java.util.List;
import java.util.stream.Stream;

/** The services that take part. */
enum Service {
    AUTH("auth-bridge", "io.coeus.auth"),
    CLUSTERS("cluster-manager", "io.coeus.clusters"),
    NETWORKS("network-manager", "io.coeus.network"),
    VOLUMES("volume-manager", "io.coeus.volume"),
    BAREMETAL("baremetal-manager", "io.coeus.baremetal");

    private final String id;
    private final String root;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes its lists
    private final Beans beans;

    Service(String id, String root) {
        this.id = id;
        this.root = root;
        List<Class<?>> classes = Stream.of("io.coeus.messaging", "io.coeus.cloud", root)
                .flatMap(Beans::classes)
                .filter(Service::takesPart)
                .toList();
        this.beans = Beans.of(classes);
    }

    /** All but Kafka, HTTP, real keys, what watches the machine, and the sweep, which would hide what sagas leave. */
    private static boolean takesPart(Class<?> type) {
        String place = type.getPackageName();
        boolean kafka = place.equals("io.coeus.messaging.kafka") && type != Relay.class;
        boolean watch = place.equals("io.coeus.messaging.health");
        return !kafka && !watch && Stream.of(".http", ".x509", ".sweep").noneMatch(place::endsWith);
    }

    /** Its name in topics and configuration. */
    String id() {
        return id;
    }

    Beans beans() {
        return beans;
    }

    /** What makes its tables. */
    List<String> scripts() {
        return Stream.concat(
                        Beans.resources("io.coeus.messaging", "db/messaging").stream(),
                        Beans.resources(root, "db/migration").stream())
                .toList();
    }

    /** The topics it reads; none of these services follows another's events. */
    List<String> topics() {
        return List.of(Topics.commands(id), Topics.replies(id));
    }
}
