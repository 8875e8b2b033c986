// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.coeus.cli.Json;
import java.util.Optional;

/** Reads lists, page by page. */
public final class Pages {
    private static final int PAGE = 100;

    private final Api api;

    public Pages(Api api) {
        this.api = api;
    }

    /**
     * What a list gave.
     *
     * @param more whether the server has more than was asked for
     */
    public record Listed(ArrayNode items, boolean more) {}

    /** The first {@code limit} items. */
    public Listed list(Path path, int limit) {
        return list(path, "", limit);
    }

    /** The first {@code limit} items after a cursor; after none when that is empty. */
    public Listed list(Path path, String after, int limit) {
        var items = Json.object().putArray("items");
        Optional<String> next = Optional.of(after);
        while (next.isPresent() && items.size() < limit) {
            Path page = path.with("limit", Integer.toString(Math.min(PAGE, limit - items.size())));
            String cursor = next.get();
            JsonNode answer = api.get(cursor.isEmpty() ? page : page.with("after", cursor));
            answer.path("items").forEach(items::add);
            next = Optional.of(answer.path("next"))
                    .filter(node -> !node.isNull() && !node.isMissingNode())
                    .map(JsonNode::asText)
                    .filter(text -> !text.isEmpty() && !text.equals(cursor));
        }
        return new Listed(items, next.isPresent());
    }
}
