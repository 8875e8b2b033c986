// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.room;

import java.util.Map;

/** What is promised to operations under way, which the cloud does not count as used yet. */
public record Promised(Map<Key, Long> amounts) {
    /** Nothing is. */
    public static final Promised NOTHING = new Promised(Map.of());

    /** A thing that may run out, and whose it is. */
    public record Key(String pool, String resource) {}

    long of(String pool, String resource) {
        return amounts.getOrDefault(new Key(pool, resource), 0L);
    }
}
