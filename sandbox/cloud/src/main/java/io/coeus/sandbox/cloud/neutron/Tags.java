// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** /v2.0/{resources}/{id}/tags. Tags are kept sorted, without repetition. */
final class Tags {
    private final Kind kind;

    Tags(Kind kind) {
        this.kind = kind;
    }

    void addTo(Router router, String all) {
        String tags = all + "/{id}/tags";
        router.on("GET", tags, c -> Reply.ok(Json.of("tags", read(find(c)))))
                .on("PUT", tags, this::replace)
                .on("DELETE", tags, this::clear)
                .on("GET", tags + "/{tag}", this::check)
                .on("PUT", tags + "/{tag}", this::add)
                .on("DELETE", tags + "/{tag}", this::remove);
    }

    private ObjectNode find(Call call) {
        ObjectNode row = kind.rows.get(call.var("id"));
        if (row == null || !kind.visible(call.caller(), row)) {
            throw new Refused(
                    404,
                    "TagResourceNotFound",
                    "Resource " + kind.shape.path() + " " + call.var("id") + " could not be found.");
        }
        return row;
    }

    private static Set<String> read(ObjectNode row) {
        return new TreeSet<>(Json.texts(row, "tags"));
    }

    private void write(ObjectNode row, Collection<String> tags) {
        row.set("tags", Json.listOf(new TreeSet<>(tags)));
        kind.touch(row);
    }

    private Reply replace(Call call) {
        ObjectNode row = find(call);
        JsonNode body = call.json();
        if (body == null || !body.path("tags").isArray()) {
            throw Attribute.invalid("Invalid tags body.");
        }
        write(row, Json.texts(body, "tags"));
        return Reply.ok(Json.of("tags", body.get("tags")));
    }

    private Reply clear(Call call) {
        write(find(call), Set.of());
        return Reply.empty(204);
    }

    private String existing(Call call, Set<String> tags) {
        if (!tags.contains(call.var("tag"))) {
            throw new Refused(404, "TagNotFound", "Tag " + call.var("tag") + " could not be found.");
        }
        return call.var("tag");
    }

    private Reply check(Call call) {
        existing(call, read(find(call)));
        return Reply.empty(204);
    }

    private Reply add(Call call) {
        ObjectNode row = find(call);
        Set<String> tags = read(row);
        tags.add(call.var("tag"));
        write(row, tags);
        return Reply.empty(201);
    }

    private Reply remove(Call call) {
        ObjectNode row = find(call);
        Set<String> tags = read(row);
        tags.remove(existing(call, tags));
        write(row, tags);
        return Reply.empty(204);
    }
}
