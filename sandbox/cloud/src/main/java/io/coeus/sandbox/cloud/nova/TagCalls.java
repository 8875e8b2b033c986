// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import java.util.LinkedHashSet;

/** /v2.1/servers/{id}/tags, from microversion 2.26 on. */
final class TagCalls {
    private final Servers servers;

    TagCalls(Servers servers) {
        this.servers = servers;
    }

    void addTo(Router router) {
        String all = "/v2.1/servers/{id}/tags";
        router.on("GET", all, c -> Reply.ok(Json.of("tags", find(c).tags)))
                .on("PUT", all, this::replace)
                .on("DELETE", all, this::clear)
                .on("GET", all + "/{tag}", this::check)
                .on("PUT", all + "/{tag}", this::add)
                .on("DELETE", all + "/{tag}", this::remove);
    }

    private Server find(Call call) {
        if (!Nova.spoken(call).since(2, 26)) {
            throw new Refused(404, "The resource could not be found.");
        }
        return servers.find(call);
    }

    private Reply replace(Call call) {
        Server server = find(call);
        JsonNode body = call.json();
        if (body == null || !body.path("tags").isArray()) {
            throw new Refused(400, "Invalid input for field/attribute tags. 'tags' is a required property");
        }
        server.tags = new LinkedHashSet<>(Json.texts(body, "tags"));
        return Reply.ok(Json.of("tags", server.tags));
    }

    private Reply clear(Call call) {
        find(call).tags.clear();
        return Reply.empty(204);
    }

    private String existing(Call call, Server server) {
        if (!server.tags.contains(call.var("tag"))) {
            throw new Refused(404, "Server " + server.id + " has no tag '" + call.var("tag") + "'");
        }
        return call.var("tag");
    }

    private Reply check(Call call) {
        existing(call, find(call));
        return Reply.empty(204);
    }

    private Reply add(Call call) {
        boolean fresh = find(call).tags.add(call.var("tag"));
        return Reply.empty(fresh ? 201 : 204).with("Location", call.base() + call.path());
    }

    private Reply remove(Call call) {
        Server server = find(call);
        server.tags.remove(existing(call, server));
        return Reply.empty(204);
    }
}
