// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

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

/** /v3/{project}/snapshots. */
final class Snapshots {
    private static final String EXTRA = "os-extended-snapshot-attributes:";

    private final Table<ObjectNode> rows = new Table<ObjectNode>()
            .index("volume", s -> Json.text(s, "volume_id"))
            .index("project", s -> Json.text(s, EXTRA + "project_id"));
    private final World world;
    private final Volumes volumes;

    Snapshots(World world, Volumes volumes) {
        this.world = world;
        this.volumes = volumes;
    }

    void addTo(Router router) {
        String all = "/v3/{project}/snapshots";
        router.on("GET", all, c -> list(c, false))
                .on("GET", all + "/detail", c -> list(c, true))
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("snapshot", find(c, c.var("id")))))
                .on("DELETE", all + "/{id}", this::delete);
    }

    /** Whether a volume has snapshots. */
    boolean of(String volume) {
        return rows.count("volume", volume) > 0;
    }

    /** Returns a snapshot that the caller may use; refuses with 404. */
    ObjectNode find(Call call, String id) {
        return Optional.ofNullable(rows.get(id))
                .filter(s -> call.caller().owns(Json.text(s, EXTRA + "project_id", "")))
                .orElseThrow(() -> new Refused(404, "Snapshot " + id + " could not be found."));
    }

    private static ObjectNode brief(ObjectNode snapshot) {
        ObjectNode view = snapshot.deepCopy();
        view.remove(List.of(EXTRA + "project_id", EXTRA + "progress"));
        return view;
    }

    private Reply list(Call call, boolean detail) {
        boolean everybodys = call.caller().admin() && call.query().on("all_tenants");
        List<ObjectNode> mine =
                everybodys ? rows.all() : rows.by("project", call.caller().projectId());
        List<ObjectNode> found = Table.newestFirst(mine).stream()
                .filter(s -> Stream.of("volume_id", "name", "status")
                        .allMatch(n -> call.query().get(n) == null
                                || Json.text(s, n, "").equals(call.query().get(n))))
                .map(s -> detail ? s : brief(s))
                .toList();
        return Reply.ok(Json.of("snapshots", Json.listOf(found)));
    }

    private Reply create(Call call) {
        ObjectNode body = call.body("snapshot", "Malformed request body", "'snapshot' is a required property");
        String volumeId = Json.text(body, "volume_id");
        if (volumeId == null) {
            throw new Refused(
                    400,
                    "Invalid input for field/attribute snapshot. Value: " + body
                            + ". 'volume_id' is a required property");
        }
        Volume volume = volumes.find(call.caller(), volumeId)
                .orElseThrow(() -> new Refused(404, "Volume " + volumeId + " could not be found."));
        if (!volume.status.equals("available") && !body.path("force").asBoolean()) {
            throw new Refused(
                    400,
                    "Invalid volume: Volume " + volumeId + " status must be available, but current status is: "
                            + volume.status + ".");
        }
        ObjectNode made = Json.of("id", world.ids().uuid(), "created_at", world.databaseStamp(), "updated_at", null);
        made.put("name", Json.text(body, "name")).put("description", Json.text(body, "description"));
        made.put("volume_id", volumeId).put("status", "creating").put("size", volume.size);
        made.set("metadata", body.path("metadata").isObject() ? body.get("metadata") : Json.of());
        made.put(EXTRA + "project_id", volume.project).put(EXTRA + "progress", "0%");
        rows.add(Json.text(made, "id", ""), made);
        world.later(Setting.VOLUME_CREATE, () -> made.put("status", "available")
                .put("updated_at", world.databaseStamp())
                .put(EXTRA + "progress", "100%"));
        return Reply.json(202, Json.of("snapshot", brief(made)));
    }

    private Reply delete(Call call) {
        ObjectNode snapshot = find(call, call.var("id"));
        snapshot.put("status", "deleting");
        world.later(Setting.VOLUME_DELETE, () -> rows.remove(call.var("id")));
        return Reply.text(202, "text/html; charset=UTF-8", "");
    }

    Stream<Service.Item> items() {
        return rows.all().stream()
                .map(s -> new Service.Item(
                        "snapshots",
                        Json.text(s, EXTRA + "project_id", ""),
                        Json.text(s, "id", ""),
                        Json.text(s, "name", ""),
                        s));
    }
}
