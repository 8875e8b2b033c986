// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.wire;

import io.coeus.contracts.Catalogue;
import io.coeus.contracts.WireType;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which record a wire type is; closed, so that no class name is ever taken from the wire. */
@Singleton
public final class WireTypes {
    private final Map<String, Class<?>> byType;

    @Inject
    WireTypes(@All List<WireFamily> families) {
        Map<String, Class<?>> all = new HashMap<>(Catalogue.all());
        for (WireFamily more : families) {
            for (Class<?> record : more.family().getPermittedSubclasses()) {
                if (record.isAnnotationPresent(WireType.class)) {
                    all.put(Catalogue.wireType(record), record);
                }
            }
        }
        byType = Map.copyOf(all);
    }

    /** The record, or empty for a type this build does not know. */
    public Optional<Class<?>> find(String wireType) {
        return Optional.ofNullable(byType.get(wireType));
    }

    /** Reads content of that type; fails with UncheckedIOException when it is not, or is not known. */
    public Object read(String wireType, String json) {
        Class<?> record = find(wireType)
                .orElseThrow(() -> new IllegalArgumentException("This build does not know the type " + wireType));
        return WireJson.read(json, record);
    }
}
