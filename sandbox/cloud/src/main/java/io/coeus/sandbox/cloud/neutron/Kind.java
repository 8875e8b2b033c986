// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import java.util.ArrayList;
import java.util.List;

/** The calls that all kinds of resources have in common; each kind adds its own rules by overriding a few methods. */
abstract class Kind {
    final Shape shape;
    final World world;
    final Quotas quotas;
    final Table<ObjectNode> rows = new Table<ObjectNode>().index("project_id", r -> Json.text(r, "project_id"));

    Kind(Shape shape, World world, Quotas quotas) {
        this.shape = shape;
        this.world = world;
        this.quotas = quotas;
    }

    void addTo(Router router) {
        String all = "/v2.0/" + shape.path();
        router.on("GET", all, this::list)
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(view(c.caller(), find(c))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete);
        new Tags(this).addTo(router, all);
    }

    /** Completes a new row whose attributes are checked; may refuse. Nothing has been stored yet. */
    abstract void complete(Caller caller, ObjectNode row);

    /** Applies checked changes to a row; may refuse before changing anything. */
    void apply(Caller caller, ObjectNode row, ObjectNode changes) {
        rows.change(id(row), r -> r.setAll(changes));
    }

    /** Refuses what this caller may not remove, though it is theirs. */
    void checkRemoval(Caller caller, ObjectNode row) {}

    /** Removes a row and what hangs on it; may refuse before removing anything. */
    void remove(ObjectNode row) {
        rows.remove(id(row));
    }

    /** Whether a caller sees a row. */
    boolean visible(Caller caller, ObjectNode row) {
        return caller.owns(Json.text(row, "project_id", ""));
    }

    /** Returns the row as a caller sees it. */
    ObjectNode show(Caller caller, ObjectNode row) {
        return row;
    }

    /** Returns the rows among which a list has to look. */
    List<ObjectNode> candidates(Call call) {
        String id = call.query().get("id");
        if (id != null && call.query().all("id").size() == 1) {
            ObjectNode row = rows.get(id);
            return row == null ? List.of() : List.of(row);
        }
        return call.caller().admin()
                ? rows.all()
                : rows.by("project_id", call.caller().projectId());
    }

    /** Prepares what a project needs before it can be listed, such as its default security group. */
    void prepare(String project) {}

    static String id(ObjectNode row) {
        return Json.text(row, "id", "");
    }

    final ObjectNode view(Caller caller, ObjectNode row) {
        return Json.of(shape.one(), show(caller, row));
    }

    final ObjectNode find(Call call) {
        return find(call.caller(), call.var("id"));
    }

    final ObjectNode find(Caller caller, String id) {
        ObjectNode row = rows.get(id);
        if (row == null || !visible(caller, row)) {
            throw shape.notFound(id);
        }
        return row;
    }

    private ObjectNode findOwn(Call call) {
        ObjectNode row = find(call);
        if (!call.caller().owns(Json.text(row, "project_id", ""))) {
            throw new Refused(
                    403, "PolicyNotAuthorized", "rule:" + verb(call) + "_" + shape.one() + " is disallowed by policy");
        }
        return row;
    }

    private static String verb(Call call) {
        return call.method().equals("DELETE") ? "delete" : "update";
    }

    private Reply list(Call call) {
        prepare(call.caller().projectId());
        return Listing.of(this, call);
    }

    /** Refuses what cannot be made with one call. */
    void checkBulk(JsonNode all) {}

    private Reply create(Call call) {
        JsonNode body = call.json();
        if (body == null) {
            throw Shape.bad("Body contains invalid data");
        }
        prepare(call.caller().projectId());
        if (body.path(shape.many()).isArray()) {
            checkBulk(body.path(shape.many()));
            List<ObjectNode> made = new ArrayList<>();
            try {
                body.path(shape.many()).forEach(one -> made.add(make(call.caller(), one)));
            } catch (Refused e) {
                made.forEach(this::remove);
                throw e;
            }
            return Reply.json(
                    201,
                    Json.of(
                            shape.many(),
                            Json.listOf(made.stream()
                                    .map(r -> show(call.caller(), r))
                                    .toList())));
        }
        if (!body.path(shape.one()).isObject()) {
            throw Shape.bad("Unable to find '" + shape.one() + "' in request body");
        }
        return Reply.json(201, view(call.caller(), make(call.caller(), body.path(shape.one()))));
    }

    final ObjectNode make(Caller caller, JsonNode given) {
        ObjectNode attributes = shape.create(given);
        String project = Json.text(given, "project_id", Json.text(given, "tenant_id", caller.projectId()));
        if (!caller.owns(project)) {
            throw new Refused(403, "PolicyNotAuthorized", "rule:create_" + shape.one() + " is disallowed by policy");
        }
        ObjectNode row = Json.of("id", world.ids().uuid(), "project_id", project, "tenant_id", project);
        row.setAll(attributes);
        row.setAll(Json.of("tags", Json.list(), "created_at", world.stamp(), "updated_at", world.stamp()));
        row.put("revision_number", 1);
        quotas.check(shape.one(), project, rows.count("project_id", project));
        complete(caller, row);
        return rows.add(id(row), row);
    }

    private Reply update(Call call) {
        ObjectNode row = findOwn(call);
        ObjectNode body = call.body(
                shape.one(), "Body contains invalid data", "Unable to find '" + shape.one() + "' in request body");
        apply(call.caller(), row, shape.change(body));
        touch(row);
        return Reply.ok(view(call.caller(), row));
    }

    final void touch(ObjectNode row) {
        row.put("updated_at", world.stamp());
        row.put("revision_number", row.path("revision_number").asInt() + 1);
    }

    private Reply delete(Call call) {
        ObjectNode row = findOwn(call);
        checkRemoval(call.caller(), row);
        remove(row);
        return Reply.empty(204);
    }
}
