// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.Desired;
import io.coeus.driver.Known;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a workload's objects are.
 *
 * @param kind kind of its controller
 * @param service whether it has a Service
 */
record Place(Kinds kind, String namespace, String name, boolean service) {

    /** CronJob names have at most 52 characters. */
    private static final int LONGEST_BASE = 43;

    private static final int SHORT_ID = 8;

    static Place of(Desired desired) {
        return new Place(
                Kinds.of(desired.spec().scale()),
                Objects.requireNonNullElse(desired.spec().namespace(), "default"),
                name(desired),
                !desired.spec().ports().isEmpty());
    }

    static Optional<Place> of(Known known) {
        Map<String, String> facts = known.facts();
        String kind = facts.get("kind");
        String namespace = facts.get("namespace");
        String name = facts.get("name");
        if (kind == null || namespace == null || name == null) {
            return Optional.empty();
        }
        return Optional.of(new Place(Kinds.valueOf(kind), namespace, name, Boolean.parseBoolean(facts.get("service"))));
    }

    Known known() {
        return new Known(Map.of(
                "kind", kind.name(), "namespace", namespace, "name", name, "service", Boolean.toString(service)));
    }

    private static String name(Desired desired) {
        String base = desired.spec()
                .name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String letterFirst = base.matches("[a-z].*") ? base : "w-" + base;
        String cut = letterFirst.substring(0, Math.min(LONGEST_BASE, letterFirst.length()));
        return cut.replaceAll("-+$", "") + "-" + desired.workloadId().toString().substring(0, SHORT_ID);
    }
}
