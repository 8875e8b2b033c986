// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;

/** /v2.1/servers: create, show, update, delete. */
final class ServerCalls {
    private final World world;
    private final Servers servers;
    private final Quotas quotas;
    private final Orders orders;
    private final ServerView view;

    ServerCalls(World world, Servers servers, Quotas quotas, Orders orders, ServerView view) {
        this.world = world;
        this.servers = servers;
        this.quotas = quotas;
        this.orders = orders;
        this.view = view;
    }

    void addTo(Router router) {
        router.on("POST", "/v2.1/servers", this::create)
                .on("GET", "/v2.1/servers/{id}", this::show)
                .on("PUT", "/v2.1/servers/{id}", this::update)
                .on("DELETE", "/v2.1/servers/{id}", this::delete)
                .on("GET", "/v2.1/servers/{id}/ips", this::addresses)
                .on("GET", "/v2.1/servers/{id}/os-security-groups", this::securityGroups);
    }

    private Reply create(Call call) {
        ObjectNode body = Nova.body(call, "server");
        Orders.Order order = orders.read(call, body);
        int least = Math.max(1, body.path("min_count").asInt(1));
        int count = quotas.grant(
                call.caller().projectId(),
                order.flavor(),
                least,
                Math.max(least, body.path("max_count").asInt(least)));
        Server first = null;
        for (int i = 1; i <= count; i++) {
            String name = Json.text(body, "name", "");
            Server server = draft(call, body, order, count == 1 ? name : name + "-" + i);
            servers.build(server, call.caller());
            first = first == null ? server : first;
        }
        Server made = java.util.Objects.requireNonNull(first);
        ObjectNode reply = Json.of("id", made.id, "links", ServerView.links(call, made), "OS-DCF:diskConfig", "MANUAL");
        reply.set("security_groups", view.securityGroups(made));
        reply.put("adminPass", Json.text(body, "adminPass", world.ids().secret(9)));
        return Reply.json(202, Json.of("server", reply)).with("Location", call.base() + "/v2.1/servers/" + made.id);
    }

    private Server draft(Call call, ObjectNode body, Orders.Order order, String name) {
        Server server = servers.draft(call.caller(), order.flavor());
        server.name = name;
        server.hostname = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
        server.image = order.image();
        server.group = order.group();
        server.key = Json.text(body, "key_name");
        server.userData = Json.text(body, "user_data");
        server.description = Json.text(body, "description");
        server.configDrive = body.path("config_drive").asBoolean();
        if (body.get("metadata") instanceof ObjectNode metadata) {
            server.metadata = metadata.deepCopy();
        }
        server.tags.addAll(Json.texts(body, "tags"));
        order.ports().forEach(p -> server.ports.put(p, false));
        server.wanted.addAll(order.networks());
        server.wantedDisks.addAll(order.disks());
        server.securityGroups = order.securityGroups();
        return server;
    }

    private Reply show(Call call) {
        Server server = servers.find(call);
        return Reply.ok(Json.of("server", view.shown(call, server)));
    }

    private Reply update(Call call) {
        Server server = servers.find(call);
        ObjectNode body = Nova.body(call, "server");
        server.name = Json.text(body, "name", server.name);
        server.description = body.has("description") ? Json.text(body, "description") : server.description;
        server.updated = world.now();
        return Reply.ok(Json.of("server", view.detailed(call, server)));
    }

    private Reply delete(Call call) {
        servers.delete(servers.find(call));
        return Reply.empty(204);
    }

    private Reply addresses(Call call) {
        return Reply.ok(Json.of("addresses", view.addresses(servers.find(call))));
    }

    private Reply securityGroups(Call call) {
        return Reply.ok(Json.of("security_groups", view.securityGroups(servers.find(call))));
    }
}
