// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Query;
import io.coeus.gateway.resource.ReadModel;
import io.coeus.gateway.resource.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next to be given as {@code after} for the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Reads one row more than is shown, to know whether there is a next page. */
    static <V> Page<V> of(ReadModel model, Kind<V> kind, Door.Entry entry, Query query) {
        var more = new Query(query.filter(), query.sort(), query.after(), query.limit() + 1);
        List<Stored<V>> rows = model.page(kind, entry.scope(), more);
        List<Stored<V>> shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
        String next = rows.size() > query.limit() ? shown.getLast().columns().id() : null;
        return new Page<>(shown.stream().map(Stored::view).toList(), next);
    }
}
