// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import io.coeus.contracts.drift.DriftEvent;
import io.coeus.contracts.operation.OperationEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A Kafka topic and what is on it.
 *
 * @param service to whom commands and replies go, from whom events come
 */
record Topic(Kind kind, String service, List<String> wireTypes) {

    /** Services that run sagas: only they get replies and have operations. */
    static final Set<String> WITH_SAGAS = Set.of("cluster-manager");

    /** Services that make things in the cloud, and look whether they are still there. */
    static final Set<String> WITH_A_CLOUD =
            Set.of("cluster-manager", "network-manager", "volume-manager", "baremetal-manager");

    enum Kind {
        COMMANDS,
        REPLIES,
        EVENTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All topics that something is sent to. */
    static List<Topic> all() {
        return Stream.of(Kind.values())
                .flatMap(kind -> services().stream().map(service -> of(kind, service)))
                .filter(topic -> !topic.wireTypes().isEmpty())
                .toList();
    }

    /** As {@code coeus.commands.network-manager}. */
    String address() {
        return "coeus." + name();
    }

    String name() {
        return kind.word() + "." + service;
    }

    /** What people are told about it. */
    String purpose() {
        return switch (kind) {
            case COMMANDS -> "What " + service + " is asked to do.";
            case REPLIES -> "Answers to the commands that " + service + " sent.";
            case EVENTS -> "What " + service + " says has happened.";
        };
    }

    private static Topic of(Kind kind, String service) {
        List<String> wireTypes = Catalogue.all().entrySet().stream()
                .filter(entry -> carries(kind, service, entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new Topic(kind, service, wireTypes);
    }

    private static boolean carries(Kind kind, String service, Class<?> record) {
        return switch (kind) {
            case COMMANDS -> Wire.isCommand(record) && ownedBy(service, record);
            case REPLIES -> Wire.isReply(record) && WITH_SAGAS.contains(service);
            case EVENTS -> Wire.isEvent(record) && publishedBy(service, record);
        };
    }

    private static boolean publishedBy(String service, Class<?> event) {
        if (OperationEvent.class.isAssignableFrom(event)) {
            return WITH_SAGAS.contains(service);
        }
        return DriftEvent.class.isAssignableFrom(event) ? WITH_A_CLOUD.contains(service) : ownedBy(service, event);
    }

    private static boolean ownedBy(String service, Class<?> record) {
        return Wire.owner(record).filter(service::equals).isPresent();
    }

    private static Set<String> services() {
        Set<String> services = new TreeSet<>();
        Wire.families().stream()
                .map(family -> family.getAnnotation(Owner.class))
                .filter(owner -> owner != null)
                .forEach(owner -> services.add(owner.value()));
        return services;
    }
}
