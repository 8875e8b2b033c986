// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.ironic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** /v1/allocations: one asks for a machine of a class, Ironic picks a free one. */
final class Allocations {
    private final Table<ObjectNode> rows = new Table<ObjectNode>().index("name", a -> Json.text(a, "name"));
    private final World world;
    private final Nodes nodes;

    Allocations(World world, Nodes nodes) {
        this.world = world;
        this.nodes = nodes;
    }

    void addTo(Router router) {
        router.on("GET", "/v1/allocations", this::list)
                .on("POST", "/v1/allocations", this::create)
                .on("GET", "/v1/allocations/{id}", c -> Reply.ok(view(c, find(c))))
                .on("DELETE", "/v1/allocations/{id}", this::delete);
    }

    static ObjectNode view(Call call, ObjectNode allocation) {
        ObjectNode view = allocation.deepCopy();
        view.set("links", Nodes.links(call, "allocations", Nodes.uuid(allocation)));
        return view;
    }

    Optional<ObjectNode> of(ObjectNode node) {
        return Optional.ofNullable(rows.get(Json.text(node, "allocation_uuid", "")));
    }

    private static boolean visible(Call call, ObjectNode allocation) {
        return call.caller().owns(Json.text(allocation, "owner", ""));
    }

    private ObjectNode find(Call call) {
        String id = call.var("id");
        return Optional.ofNullable(rows.get(id))
                .or(() -> rows.by("name", id).stream().findFirst())
                .filter(a -> visible(call, a))
                .orElseThrow(() -> new Refused(404, "Allocation " + id + " could not be found."));
    }

    private Reply list(Call call) {
        List<ObjectNode> views = rows.all().stream()
                .filter(a -> visible(call, a))
                .filter(a ->
                        call.query().get("state", Json.text(a, "state", "")).equals(Json.text(a, "state")))
                .filter(a -> call.query()
                        .get("resource_class", Json.text(a, "resource_class", ""))
                        .equals(Json.text(a, "resource_class")))
                .map(a -> view(call, a))
                .toList();
        return Reply.ok(Json.of("allocations", Json.listOf(views)));
    }

    private Reply create(Call call) {
        if (!(call.json() instanceof ObjectNode body) || !Json.has(body, "resource_class")) {
            throw new Refused(400, "The resource_class field is mandatory when not backfilling");
        }
        String name = Json.text(body, "name");
        if (name != null && !rows.by("name", name).isEmpty()) {
            throw new Refused(409, "An allocation with name " + name + " already exists.");
        }
        List<String> candidates = Json.texts(body, "candidate_nodes").stream()
                .map(c -> Nodes.uuid(nodes.find(call.caller(), c)))
                .toList();
        String owner =
                call.caller().admin() ? Json.text(body, "owner") : call.caller().projectId();
        String uuid = Json.text(body, "uuid", world.ids().uuid());
        ObjectNode made = Json.of("uuid", uuid, "created_at", nodes.now(), "updated_at", null);
        made.set("candidate_nodes", Json.listOf(candidates));
        made.set("extra", body.path("extra").isObject() ? body.get("extra") : Json.of());
        made.putNull("last_error").put("name", name).put("owner", owner);
        made.put("resource_class", Json.text(body, "resource_class")).put("state", "allocating");
        made.set("traits", body.path("traits").isArray() ? body.get("traits") : Json.list());
        rows.add(uuid, made.putNull("node_uuid"));
        world.later(Setting.NODE_ALLOCATE, () -> settle(made));
        return Reply.json(201, view(call, made)).with("Location", call.base() + "/v1/allocations/" + uuid);
    }

    private void settle(ObjectNode allocation) {
        if (rows.get(Nodes.uuid(allocation)) == null) {
            return;
        }
        allocation.put("updated_at", nodes.now());
        List<String> candidates = Json.texts(allocation, "candidate_nodes");
        String wanted = Json.text(allocation, "resource_class", "");
        Optional<ObjectNode> found = nodes.all().stream()
                .filter(n -> candidates.isEmpty() || candidates.contains(Nodes.uuid(n)))
                .filter(n -> free(n) && wanted.equals(Json.text(n, "resource_class")))
                .findFirst();
        if (found.isEmpty()) {
            String why = candidates.isEmpty()
                    ? "no available nodes match the resource class " + wanted + "."
                    : "none of the requested nodes are available and match the resource class " + wanted + ".";
            allocation.put("state", "error");
            allocation.put("last_error", "Failed to process allocation " + Nodes.uuid(allocation) + ": " + why);
            return;
        }
        nodes.associate(found.get(), Nodes.uuid(allocation));
        found.get().put("allocation_uuid", Nodes.uuid(allocation));
        allocation.put("state", "active").put("node_uuid", Nodes.uuid(found.get()));
    }

    private static boolean free(ObjectNode node) {
        return Nodes.state(node).equals("available")
                && !Json.has(node, "instance_uuid")
                && Json.has(node, "power_state")
                && !node.path("maintenance").asBoolean();
    }

    private Reply delete(Call call) {
        ObjectNode allocation = find(call);
        Optional<ObjectNode> node = nodes.all().stream()
                .filter(n -> Nodes.uuid(allocation).equals(Json.text(n, "allocation_uuid")))
                .findFirst();
        node.ifPresent(n -> release(n, allocation));
        rows.remove(Nodes.uuid(allocation));
        return Reply.empty(204);
    }

    private void release(ObjectNode node, ObjectNode allocation) {
        if (!Nodes.state(node).equals("available")) {
            throw new Refused(
                    409,
                    "Cannot remove allocation " + Nodes.uuid(allocation) + " for " + Nodes.state(node) + " node "
                            + Nodes.uuid(node));
        }
        nodes.associate(node, null);
        node.putNull("allocation_uuid");
    }

    Stream<Service.Item> items() {
        return rows.all().stream()
                .map(a -> new Service.Item(
                        "allocations", Json.text(a, "owner", ""), Nodes.uuid(a), Json.text(a, "name", ""), a));
    }
}
