// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import io.coeus.contracts.auth.AuthCommand;
import io.coeus.contracts.auth.AuthReply;
import io.coeus.contracts.baremetal.BaremetalCommand;
import io.coeus.contracts.baremetal.BaremetalReply;
import io.coeus.contracts.cluster.ClusterCommand;
import io.coeus.contracts.cluster.ClusterEvent;
import io.coeus.contracts.cluster.ClusterReply;
import io.coeus.contracts.cluster.ClusterTemplateEvent;
import io.coeus.contracts.cluster.WorkloadEvent;
import io.coeus.contracts.drift.DriftEvent;
import io.coeus.contracts.network.NetworkCommand;
import io.coeus.contracts.network.NetworkEvent;
import io.coeus.contracts.network.NetworkReply;
import io.coeus.contracts.operation.OperationEvent;
import io.coeus.contracts.volume.VolumeCommand;
import io.coeus.contracts.volume.VolumeEvent;
import io.coeus.contracts.volume.VolumeReply;
import io.coeus.kernel.Command;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every wire record by its wire type: a closed map, so that no class name is ever on the wire. */
public final class Catalogue {
    private static final List<Class<?>> FAMILIES = List.of(
            AuthCommand.class,
            AuthReply.class,
            BaremetalCommand.class,
            BaremetalReply.class,
            ClusterCommand.class,
            ClusterEvent.class,
            ClusterReply.class,
            ClusterTemplateEvent.class,
            CommonReply.class,
            DriftEvent.class,
            NetworkCommand.class,
            NetworkEvent.class,
            NetworkReply.class,
            OperationEvent.class,
            VolumeCommand.class,
            VolumeEvent.class,
            VolumeReply.class,
            WorkloadEvent.class);

    private static final Map<String, Class<?>> BY_TYPE = index();

    private Catalogue() {}

    /** All wire records by wire type, sorted. */
    public static Map<String, Class<?>> all() {
        return BY_TYPE;
    }

    /** The record for a wire type, or empty for one this build does not know. */
    public static Optional<Class<?>> find(String wireType) {
        return Optional.ofNullable(BY_TYPE.get(wireType));
    }

    /** The wire type of a record; fails with IllegalArgumentException for a class that is not on the wire. */
    public static String wireType(Class<?> type) {
        var annotation = type.getAnnotation(WireType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type.getName() + " has no @WireType");
        }
        return annotation.value();
    }

    /** The service that handles this command. */
    public static String owner(Class<? extends Command<?>> command) {
        return Stream.of(command.getInterfaces())
                .map(family -> family.getAnnotation(Owner.class))
                .filter(owner -> owner != null)
                .map(Owner::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(command.getName() + " has no @Owner"));
    }

    private static Map<String, Class<?>> index() {
        var byType = new TreeMap<String, Class<?>>();
        FAMILIES.stream()
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(type -> type.isAnnotationPresent(WireType.class))
                .forEach(type -> byType.merge(wireType(type), type, Catalogue::clash));
        return Collections.unmodifiableMap(byType);
    }

    private static Class<?> clash(Class<?> one, Class<?> other) {
        throw new IllegalStateException(one.getName() + " and " + other.getName() + " have the same @WireType");
    }
}
