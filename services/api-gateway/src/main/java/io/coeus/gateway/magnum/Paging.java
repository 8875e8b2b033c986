// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.Spelling;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Query;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections page by page.
 *
 * @param collection name in paths and in the answer
 * @param sortKeys Magnum's columns with the view's field each is sorted by
 */
record Paging<V>(Kind<V> kind, String collection, Map<String, String> sortKeys) {
    private static final int MOST = 1000;

    /** What views have under the same names in their own spelling, and what they have under others. */
    static Map<String, String> columns(Set<String> same, Map<String, String> renamed) {
        var columns = new TreeMap<String, String>();
        same.forEach(name -> columns.put(name, Spelling.camel(name)));
        columns.putAll(renamed);
        columns.putAll(Map.of("id", "number", "uuid", "id"));
        return columns;
    }

    /** One page, each thing written by {@code write}; {@code path} is where the next one is. */
    Answer page(ReadModel model, Call call, String path, Function<Stored<V>, Map<String, @Nullable Object>> write) {
        int limit = limit(call.query().get("limit"));
        String sortKey = call.query().getOrDefault("sort_key", "id");
        String direction = call.query().getOrDefault("sort_dir", "asc");
        var query = new Query(Query.Filter.NONE, sort(sortKey, direction), marker(model, call), limit);
        List<Stored<V>> page = model.page(kind, call.scope(), query);
        var body = new LinkedHashMap<String, Object>();
        body.put(collection, page.stream().map(write).toList());
        if (page.size() == limit) {
            body.put(
                    "next",
                    call.base() + "/v1/" + path + "?sort_key=" + sortKey + "&sort_dir=" + direction + "&limit=" + limit
                            + "&marker=" + page.getLast().columns().id());
        }
        return Answer.ok(body);
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

    private Query.Sort sort(String key, String direction) {
        String field = sortKeys.get(key);
        if (field == null) {
            throw Forms.wrong(
                    "sort_key", "must be one of " + String.join(", ", sortKeys.keySet()) + ", was '" + key + "'");
        }
        if (!direction.equals("asc") && !direction.equals("desc")) {
            throw Forms.wrong("sort_dir", "must be asc or desc, was '" + direction + "'");
        }
        return new Query.Sort(field, direction.equals("asc"));
    }

    private @Nullable String marker(ReadModel model, Call call) {
        String marker = call.query().get("marker");
        if (marker == null) {
            return null;
        }
        if (!(Reference.idOrName(marker) instanceof Reference.ById id)) {
            throw Forms.wrong("marker", "must be the uuid of the last item of the page before, was '" + marker + "'");
        }
        return model.one(kind, call.scope(), id).columns().id();
    }
}
