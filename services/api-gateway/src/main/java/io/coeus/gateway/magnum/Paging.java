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
import java.util.Objects;
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
        PageWish wish = PageWish.of(call, sortKeys.keySet());
        Query.Sort sort = new Query.Sort(Objects.requireNonNull(sortKeys.get(wish.sortKey())), wish.ascending());
        Reference.@Nullable ById marker = wish.marker();
        @Nullable
        String after = marker == null
                ? null
                : model.one(kind, call.scope(), marker).columns().id();
        List<Stored<V>> page = model.page(kind, call.scope(), new Query(Query.Filter.NONE, sort, after, wish.limit()));
        var body = new LinkedHashMap<String, Object>();
        body.put(collection, page.stream().map(write).toList());
        wish.link(
                body,
                call.base() + "/v1/" + path,
                page.stream().map(stored -> stored.columns().id()).toList());
        return Answer.ok(body);
    }
}
