// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Query;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Set;

/** /v1/nodes: list, show, enroll, patch, delete. */
final class NodeCalls {
    private static final Set<String> STATES = Set.of(
            "enroll",
            "verifying",
            "manageable",
            "available",
            "deploying",
            "active",
            "deleting",
            "cleaning",
            "error",
            "deploy failed",
            "clean failed",
            "wait call-back",
            "clean wait",
            "inspecting",
            "inspect failed",
            "rescue");

    private final World world;
    private final Nodes nodes;
    private final Allocations allocations;

    NodeCalls(World world, Nodes nodes, Allocations allocations) {
        this.world = world;
        this.nodes = nodes;
        this.allocations = allocations;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/nodes", this::list)
                .on("GET", "/v1/nodes/detail", this::list)
                .on("POST", "/v1/nodes", this::create)
                .on("GET", "/v1/nodes/{id}", this::show)
                .on("PATCH", "/v1/nodes/{id}", this::patch)
                .on("DELETE", "/v1/nodes/{id}", this::delete)
                .on("GET", "/v1/nodes/{id}/allocation", this::allocation);
    }

    private static List<String> fields(Query query) {
        return query.all("fields").stream()
                .flatMap(f -> List.of(f.split(",")).stream())
                .toList();
    }

    private Reply list(Call call) {
        Query query = call.query();
        String state = query.get("provision_state");
        if (state != null && !STATES.contains(state)) {
            throw new Refused(400, "Provision state \"" + state + "\" is not valid");
        }
        List<ObjectNode> found = nodes.all().stream()
                .filter(n -> Nodes.visible(call.caller(), n) && matches(n, query))
                .toList();
        List<ObjectNode> page = page(found, query);
        boolean detail = call.path().endsWith("/detail") || query.on("detail");
        List<String> fields = fields(query);
        ObjectNode view = Json.of(
                "nodes",
                Json.listOf(page.stream()
                        .map(n -> detail
                                ? NodeView.full(call, n)
                                : NodeView.fields(call, n, fields.isEmpty() ? NodeView.BRIEF : fields))
                        .toList()));
        if (!page.isEmpty() && !Nodes.uuid(page.getLast()).equals(Nodes.uuid(found.getLast()))) {
            String rest = query.raw().replaceAll("&?marker=[^&]*", "").replaceAll("^&", "");
            view.put("next", call.base() + "/v1/nodes?" + rest + "&marker=" + Nodes.uuid(page.getLast()));
        }
        return Reply.ok(view);
    }

    private static List<ObjectNode> page(List<ObjectNode> found, Query query) {
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            from = Nodes.uuid(found.get(i)).equals(query.get("marker")) ? i + 1 : from;
        }
        int limit = Integer.parseInt("0" + query.get("limit", "1000").replaceAll("\\D", ""));
        return found.subList(from, Math.min(found.size(), from + (limit == 0 ? 1000 : limit)));
    }

    private static boolean matches(ObjectNode node, Query query) {
        for (String name : Set.of("provision_state", "resource_class", "instance_uuid", "driver", "owner", "lessee")) {
            String wanted = query.get(name);
            if (wanted != null && !wanted.equals(Json.text(node, name, ""))) {
                return false;
            }
        }
        return (query.get("associated") == null || query.on("associated") == Json.has(node, "instance_uuid"))
                && (query.get("maintenance") == null
                        || query.on("maintenance") == node.path("maintenance").asBoolean());
    }

    private Reply create(Call call) {
        StateCalls.onlyAdmin(call);
        if (!(call.json() instanceof ObjectNode body) || !Json.has(body, "driver")) {
            throw new Refused(400, "Schema error for node: 'driver' is a required property");
        }
        ObjectNode node = nodes.create(body, call.caller().projectId());
        return Reply.json(201, NodeView.full(call, node))
                .with("Location", call.base() + "/v1/nodes/" + Nodes.uuid(node));
    }

    private Reply show(Call call) {
        ObjectNode node = nodes.find(call);
        List<String> fields = fields(call.query());
        return Reply.ok(fields.isEmpty() ? NodeView.full(call, node) : NodeView.fields(call, node, fields));
    }

    private Reply patch(Call call) {
        ObjectNode node = nodes.find(call);
        JsonNode patch = call.json();
        if (patch == null || !patch.isArray()) {
            throw new Refused(400, "Schema error for patch: " + patch + " is not of type 'array'");
        }
        nodes.refuseLocked(node);
        new Patch(nodes).apply(node, patch);
        node.put("updated_at", world.stamp().replace("Z", "+00:00"));
        return Reply.ok(NodeView.full(call, node));
    }

    private Reply delete(Call call) {
        StateCalls.onlyAdmin(call);
        ObjectNode node = nodes.find(call);
        nodes.refuseLocked(node);
        nodes.remove(node);
        return Reply.empty(204);
    }

    private Reply allocation(Call call) {
        ObjectNode node = nodes.find(call);
        return allocations
                .of(node)
                .map(a -> Reply.ok(Allocations.view(call, a)))
                .orElseThrow(() -> new Refused(404, "Allocation for node " + Nodes.uuid(node) + " was not found"));
    }
}
