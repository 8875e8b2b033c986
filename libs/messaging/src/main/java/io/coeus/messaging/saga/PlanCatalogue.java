// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plans this build can run, by id such as {@code cluster.create/v1}. */
@Singleton
public final class PlanCatalogue {
    private final Map<String, PlanHandler<?>> byId;

    @Inject
    PlanCatalogue(@All List<PlanHandler<?>> handlers) {
        byId = handlers.stream()
                .collect(Collectors.toUnmodifiableMap(handler -> handler.plan().id(), Function.identity()));
    }

    /** Ids of all of them. */
    public String[] ids() {
        return byId.keySet().toArray(String[]::new);
    }

    Optional<PlanHandler<?>> find(String planId) {
        return Optional.ofNullable(byId.get(planId));
    }
}
