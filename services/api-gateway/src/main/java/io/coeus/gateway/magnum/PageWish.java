// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.resource.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a collection a call asks for.
 *
 * @param sortKey one of the collection's columns
 * @param marker the last item of the page before, or null for the first page
 */
record PageWish(int limit, String sortKey, boolean ascending, Reference.@Nullable ById marker) {
    private static final int MOST = 1000;

    /**
     * What the call's query says.
     *
     * @throws io.coeus.kernel.Problem INVALID_FIELD that names the argument
     */
    static PageWish of(Call call, Set<String> columns) {
        Map<String, String> query = call.query();
        String sortKey = query.getOrDefault("sort_key", "id");
        if (!columns.contains(sortKey)) {
            throw Forms.wrong("sort_key", "must be one of " + String.join(", ", columns) + ", was '" + sortKey + "'");
        }
        String direction = query.getOrDefault("sort_dir", "asc");
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw Forms.wrong("sort_dir", "must be asc or desc, was '" + direction + "'");
        }
        return new PageWish(limit(query.get("limit")), sortKey, direction.equals("asc"), marker(query.get("marker")));
    }

    /** Adds to the answer where the next page is, which there may be when this one is full. */
    void link(Map<String, Object> body, String collection, List<String> uuids) {
        if (uuids.size() == limit) {
            body.put(
                    "next",
                    collection + "?sort_key=" + sortKey + "&sort_dir=" + (ascending ? "asc" : "desc") + "&limit="
                            + limit + "&marker=" + uuids.getLast());
        }
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return MOST;
        }
        Object limit = Forms.integer(1, Integer.MAX_VALUE).read("limit", text);
        if (limit == null) {
            throw Forms.wrong("limit", "must be a positive integer");
        }
        return Math.min(MOST, (Integer) limit);
    }

    private static Reference.@Nullable ById marker(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!(Reference.idOrName(text) instanceof Reference.ById id)) {
            throw Forms.wrong("marker", "must be the uuid of the last item of the page before, was '" + text + "'");
        }
        return id;
    }
}
