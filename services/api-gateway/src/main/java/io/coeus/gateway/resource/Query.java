// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which things.
 *
 * @param filter what they must match
 * @param sort their order; things that are equal in it are in the order of their numbers
 * @param after id of the last thing of the page before, or null for the first page
 * @param limit most things on the page
 */
public record Query(Filter filter, Sort sort, @Nullable String after, int limit) {
    /** The order in which the gateway came to know things. */
    public static final Sort OLDEST_FIRST = new Sort("number", true);

    /** Only what matches every given condition. */
    public record Filter(
            @Nullable String name,
            @Nullable String state,
            @Nullable String parent,
            @Nullable String project,
            Map<String, String> labels) {
        public static final Filter NONE = new Filter(null, null, null, null, Map.of());

        public static Filter under(String parent) {
            return new Filter(null, null, parent, null, Map.of());
        }
    }

    /**
     * An order.
     *
     * @param key {@code number}, {@code id}, {@code name}, {@code state} or a field of the view by its JSON name
     */
    public record Sort(String key, boolean ascending) {}

    public static Query first(Filter filter, int limit) {
        return new Query(filter, OLDEST_FIRST, null, limit);
    }
}
