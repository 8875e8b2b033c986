// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Query;
import io.coeus.sandbox.cloud.core.Reply;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Lists: filters, tags, sorting, pages, chosen fields. */
final class Listing {
    private static final Set<String> OTHER = Set.of(
            "fields",
            "limit",
            "marker",
            "page_reverse",
            "sort_key",
            "sort_dir",
            "tags",
            "tags-any",
            "not-tags",
            "not-tags-any",
            "verbose");

    private Listing() {}

    static Reply of(Kind kind, Call call) {
        Query query = call.query();
        List<String> unknown = query.names().stream()
                .filter(n -> !OTHER.contains(n) && !kind.shape.filterable(n))
                .map(n -> "'" + n + "'")
                .toList();
        if (!unknown.isEmpty()) {
            throw Shape.bad("[" + String.join(", ", unknown) + "] is invalid attribute for filtering");
        }
        Stream<ObjectNode> found = kind.candidates(call).stream()
                .filter(r -> kind.visible(call.caller(), r))
                .filter(r -> matches(r, query));
        List<ObjectNode> rows = sorted(found, query).toList();
        List<ObjectNode> page = page(rows, query);
        ObjectNode view = Json.of(
                kind.shape.many(),
                Json.listOf(page.stream()
                        .map(r -> fields(kind.show(call.caller(), r), query.all("fields")))
                        .toList()));
        addLinks(view, kind, call, page, rows);
        return Reply.ok(view);
    }

    private static Stream<ObjectNode> sorted(Stream<ObjectNode> rows, Query query) {
        String key = query.get("sort_key");
        if (key == null) {
            return rows;
        }
        Comparator<ObjectNode> order = Comparator.comparing(r -> Json.text(r, key, ""));
        return rows.sorted(query.get("sort_dir", "asc").equals("desc") ? order.reversed() : order);
    }

    private static List<ObjectNode> page(List<ObjectNode> rows, Query query) {
        int from = 0;
        String marker = query.get("marker");
        for (int i = 0; marker != null && i < rows.size(); i++) {
            from = Kind.id(rows.get(i)).equals(marker) ? i + 1 : from;
        }
        int limit = limit(query);
        int to = limit > 0 ? Math.min(rows.size(), from + limit) : rows.size();
        return rows.subList(from, to);
    }

    private static int limit(Query query) {
        try {
            return Integer.parseInt(query.get("limit", "0"));
        } catch (NumberFormatException e) {
            throw Shape.bad("Limit must be an integer 0 or greater and not '" + query.get("limit") + "'");
        }
    }

    private static void addLinks(ObjectNode view, Kind kind, Call call, List<ObjectNode> page, List<ObjectNode> all) {
        boolean more = !page.isEmpty()
                && page.size() < all.size()
                && !Kind.id(page.getLast()).equals(Kind.id(all.getLast()));
        if (limit(call.query()) > 0 && more) {
            String rest = call.query().raw().replaceAll("&?marker=[^&]*", "").replaceAll("^&", "");
            String next = call.base() + call.path() + "?" + rest + "&marker=" + Kind.id(page.getLast());
            view.set(kind.shape.many() + "_links", Json.list(Json.of("rel", "next", "href", next)));
        }
    }

    private static ObjectNode fields(ObjectNode row, List<String> wanted) {
        List<String> names = wanted.stream().filter(n -> !n.isEmpty()).toList();
        if (names.isEmpty()) {
            return row;
        }
        ObjectNode some = Json.of();
        names.stream().filter(row::has).forEach(n -> some.set(n, row.get(n)));
        return some;
    }

    private static boolean matches(ObjectNode row, Query query) {
        return query.names().stream()
                        .filter(n -> !OTHER.contains(n))
                        .allMatch(n -> n.equals("fixed_ips")
                                ? fixedIps(row, query.all(n))
                                : query.all(n).stream().anyMatch(v -> same(row.path(n), v)))
                && tagged(row, query);
    }

    private static boolean same(JsonNode actual, String wanted) {
        if (actual.isBoolean()) {
            boolean yes = Set.of("true", "1", "yes", "on").contains(wanted.toLowerCase(Locale.ROOT));
            return actual.asBoolean() == yes;
        }
        if (actual.isArray()) {
            for (JsonNode one : actual) {
                if (one.asText().equals(wanted)) {
                    return true;
                }
            }
            return false;
        }
        return actual.isNull() ? wanted.isEmpty() : actual.asText().equals(wanted);
    }

    private static boolean fixedIps(ObjectNode row, List<String> wanted) {
        for (JsonNode ip : row.path("fixed_ips")) {
            boolean all = wanted.stream().allMatch(w -> {
                String[] parts = w.split("[=:]", 2);
                return parts.length == 2 && Json.text(ip, parts[0], "").equals(parts[1]);
            });
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean tagged(ObjectNode row, Query query) {
        Set<String> tags = new HashSet<>(Json.texts(row, "tags"));
        return check(query, "tags", w -> tags.containsAll(w))
                && check(query, "tags-any", w -> w.stream().anyMatch(tags::contains))
                && check(query, "not-tags", w -> !tags.containsAll(w))
                && check(query, "not-tags-any", w -> w.stream().noneMatch(tags::contains));
    }

    private static boolean check(Query query, String name, java.util.function.Predicate<List<String>> test) {
        List<String> wanted =
                query.all(name).stream().flatMap(v -> Stream.of(v.split(","))).toList();
        return wanted.isEmpty() || test.test(wanted);
    }
}
