// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import io.coeus.gateway.access.Right;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One line of the route table.
 *
 * @param method HTTP method
 * @param path such as {@code clusters/{cluster}/actions/resize}
 * @param since first minor version in which it exists
 * @param right what the caller needs
 * @param query arguments it knows
 */
public record Route(
        String method, String path, int since, Right right, Set<String> query, Function<Call, Answer> handler) {
    private static final Set<String> PAGING = Set.of("marker", "limit", "sort_key", "sort_dir");

    static Route get(String path, Right right, Function<Call, Answer> handler) {
        return new Route("GET", path, 1, right, Set.of(), handler);
    }

    /** A collection that is read page by page. */
    static Route list(String path, Right right, Function<Call, Answer> handler) {
        return new Route("GET", path, 1, right, PAGING, handler);
    }

    static Route post(String path, Right right, Function<Call, Answer> handler) {
        return new Route("POST", path, 1, right, Set.of(), handler);
    }

    static Route patch(String path, Right right, Function<Call, Answer> handler) {
        return new Route("PATCH", path, 1, right, Set.of(), handler);
    }

    static Route delete(String path, Right right, Function<Call, Answer> handler) {
        return new Route("DELETE", path, 1, right, Set.of(), handler);
    }

    Route since(int minor) {
        return new Route(method, path, minor, right, query, handler);
    }

    Route with(Set<String> arguments) {
        return new Route(method, path, since, right, arguments, handler);
    }

    /** What the named parts of the path stand for when {@code segments} fit it, empty when they do not. */
    public Optional<Map<String, String>> match(List<String> segments) {
        String[] parts = path.split("/", -1);
        if (parts.length != segments.size()) {
            return Optional.empty();
        }
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                names.put(parts[i].substring(1, parts[i].length() - 1), segments.get(i));
            } else if (!parts[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }
}
