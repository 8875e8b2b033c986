// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.function.Function;

/** Physical network ports of machines: /v1/ports and /v1/nodes/{id}/ports. */
final class NicCalls {
    private final Table<ObjectNode> rows = new Table<ObjectNode>().index("node", p -> Json.text(p, "node_uuid"));
    private final World world;
    private final Nodes nodes;

    NicCalls(World world, Nodes nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/ports", c -> list(c, p -> brief(c, p)))
                .on("GET", "/v1/ports/detail", c -> list(c, p -> full(c, p)))
                .on("POST", "/v1/ports", this::create)
                .on("GET", "/v1/ports/{id}", c -> Reply.ok(full(c, find(c))))
                .on("DELETE", "/v1/ports/{id}", this::delete)
                .on("GET", "/v1/nodes/{id}/ports", this::ofNode)
                .on("GET", "/v1/portgroups", c -> Reply.ok(Json.of("portgroups", Json.list())))
                .on("GET", "/v1/nodes/{id}/portgroups", c -> Reply.ok(Json.of("portgroups", Json.list())));
    }

    void seed(String node, int machine, int count) {
        for (int i = 0; i < count; i++) {
            add(node, "52:54:00:00:%02x:%02x".formatted(machine, i));
        }
    }

    private ObjectNode add(String node, String address) {
        ObjectNode port = Json.of("uuid", world.ids().uuid(), "created_at", nodes.now(), "updated_at", null);
        port.put("address", address).set("extra", Json.of());
        port.set("internal_info", Json.of());
        port.put("is_smartnic", false).set("local_link_connection", Json.of());
        port.putNull("physical_network").put("pxe_enabled", true).put("node_uuid", node);
        return rows.add(Nodes.uuid(port), port);
    }

    /** Returns the physical ports of a node. */
    List<ObjectNode> of(String node) {
        return rows.by("node", node);
    }

    private static ObjectNode brief(Call call, ObjectNode port) {
        ObjectNode view = Json.of("uuid", Nodes.uuid(port), "address", Json.text(port, "address"));
        view.set("links", Nodes.links(call, "ports", Nodes.uuid(port)));
        return view;
    }

    private static ObjectNode full(Call call, ObjectNode port) {
        ObjectNode view = port.deepCopy();
        view.set("links", Nodes.links(call, "ports", Nodes.uuid(port)));
        return view;
    }

    private Reply list(Call call, Function<ObjectNode, ObjectNode> view) {
        String wanted = call.query().get("node", call.query().get("node_uuid", ""));
        List<ObjectNode> found = wanted.isEmpty() ? rows.all() : of(Nodes.uuid(nodes.find(call.caller(), wanted)));
        List<ObjectNode> views = found.stream()
                .filter(p -> call.caller().admin() || !wanted.isEmpty())
                .map(view)
                .toList();
        return Reply.ok(Json.of("ports", Json.listOf(views)));
    }

    private Reply ofNode(Call call) {
        List<ObjectNode> views = of(Nodes.uuid(nodes.find(call))).stream()
                .map(p -> brief(call, p))
                .toList();
        return Reply.ok(Json.of("ports", Json.listOf(views)));
    }

    private ObjectNode find(Call call) {
        ObjectNode port = rows.get(call.var("id"));
        if (port == null) {
            throw new Refused(404, "Port " + call.var("id") + " could not be found.");
        }
        return port;
    }

    private Reply create(Call call) {
        StateCalls.onlyAdmin(call);
        if (!(call.json() instanceof ObjectNode body) || !Json.has(body, "address")) {
            throw new Refused(400, "Schema error for port: 'address' is a required property");
        }
        ObjectNode node = nodes.find(call.caller(), Json.text(body, "node_uuid", ""));
        ObjectNode port = add(Nodes.uuid(node), Json.text(body, "address", ""));
        return Reply.json(201, full(call, port)).with("Location", call.base() + "/v1/ports/" + Nodes.uuid(port));
    }

    private Reply delete(Call call) {
        StateCalls.onlyAdmin(call);
        rows.remove(Nodes.uuid(find(call)));
        return Reply.empty(204);
    }
}
