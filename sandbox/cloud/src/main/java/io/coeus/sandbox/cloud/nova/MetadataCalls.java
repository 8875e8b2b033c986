// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;

/** /v2.1/servers/{id}/metadata. */
final class MetadataCalls {
    private final Servers servers;

    MetadataCalls(Servers servers) {
        this.servers = servers;
    }

    void addTo(Router router) {
        String all = "/v2.1/servers/{id}/metadata";
        router.on("GET", all, c -> metadata(servers.find(c)))
                .on("POST", all, this::add)
                .on("PUT", all, this::replace)
                .on("GET", all + "/{key}", this::show)
                .on("PUT", all + "/{key}", this::put)
                .on("DELETE", all + "/{key}", this::remove);
    }

    private static Reply metadata(Server server) {
        return Reply.ok(Json.of("metadata", server.metadata));
    }

    private Server changeable(Call call) {
        Server server = servers.find(call);
        if (server.state.equals("building")) {
            throw ServerActions.wrong("update metadata", server, "vm_state building");
        }
        return server;
    }

    private static ObjectNode given(Call call, String name) {
        ObjectNode given = Nova.body(call, name);
        given.properties().forEach(m -> ServerSchema.checkMetadata(m.getKey(), m.getValue()));
        return given;
    }

    private Reply add(Call call) {
        Server server = changeable(call);
        server.metadata.setAll(given(call, "metadata"));
        return metadata(server);
    }

    private Reply replace(Call call) {
        Server server = changeable(call);
        server.metadata = given(call, "metadata").deepCopy();
        return metadata(server);
    }

    private String existing(Call call, Server server) {
        if (!server.metadata.has(call.var("key"))) {
            throw new Refused(404, "Metadata item was not found");
        }
        return call.var("key");
    }

    private Reply show(Call call) {
        Server server = servers.find(call);
        String key = existing(call, server);
        return Reply.ok(Json.of("meta", Json.of(key, Json.text(server.metadata, key))));
    }

    private Reply put(Call call) {
        Server server = changeable(call);
        ObjectNode given = given(call, "meta");
        if (given.size() != 1 || !given.has(call.var("key"))) {
            throw new Refused(400, "Request body and URI mismatch");
        }
        server.metadata.setAll(given);
        return Reply.ok(Json.of("meta", given));
    }

    private Reply remove(Call call) {
        Server server = servers.find(call);
        server.metadata.remove(existing(call, server));
        return Reply.empty(204);
    }
}
