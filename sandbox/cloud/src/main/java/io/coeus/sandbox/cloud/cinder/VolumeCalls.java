// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.glance.Glance;
import java.util.Optional;
import java.util.Set;

/** /v3/{project}/volumes: create, show, update, delete, metadata. */
final class VolumeCalls {
    private static final Set<String> DELETABLE =
            Set.of("available", "error", "error_restoring", "error_extending", "error_managing");

    private final World world;
    private final Volumes volumes;
    private final Snapshots snapshots;
    private final Types types;
    private final Glance glance;

    VolumeCalls(World world, Volumes volumes, Snapshots snapshots, Types types, Glance glance) {
        this.world = world;
        this.volumes = volumes;
        this.snapshots = snapshots;
        this.types = types;
        this.glance = glance;
    }

    void addTo(Router router) {
        String all = "/v3/{project}/volumes";
        VolumeList list = new VolumeList(volumes);
        router.on("GET", all, c -> list.reply(c, VolumeView::brief))
                .on("GET", all + "/detail", c -> list.reply(c, VolumeView::full))
                .on("POST", all, this::create)
                .on("GET", all + "/{id}", c -> Reply.ok(Json.of("volume", VolumeView.full(c, find(volumes, c)))))
                .on("PUT", all + "/{id}", this::update)
                .on("DELETE", all + "/{id}", this::delete)
                .on("GET", all + "/{id}/metadata", c -> metadata(find(volumes, c)))
                .on("POST", all + "/{id}/metadata", this::addMetadata)
                .on("PUT", all + "/{id}/metadata", this::replaceMetadata)
                .on("DELETE", all + "/{id}/metadata/{key}", this::removeMetadata);
    }

    static Volume find(Volumes volumes, Call call) {
        return volumes.find(call.caller(), call.var("id")).orElseThrow(() -> absent(call.var("id")));
    }

    private static Refused absent(String id) {
        return new Refused(404, "Volume " + id + " could not be found.");
    }

    private static ObjectNode body(Call call, String name) {
        return call.body(name, "Malformed request body", "'" + name + "' is a required property");
    }

    private Reply create(Call call) {
        ObjectNode body = body(call, "volume");
        long size = size(body.path("size"));
        String type = type(body);
        String zone = Json.text(body, "availability_zone", "nova");
        if (!zone.equals("nova")) {
            throw new Refused(400, "Availability zone '" + zone + "' is invalid.");
        }
        Optional<ObjectNode> image = image(call, body);
        String snapshot = Json.text(body, "snapshot_id");
        if (snapshot != null) {
            snapshots.find(call, snapshot);
        }
        Volume volume = volumes.create(call.caller(), Json.text(body, "name"), size, type);
        volume.description = Json.text(body, "description");
        volume.snapshot = snapshot;
        if (body.get("metadata") instanceof ObjectNode metadata) {
            volume.metadata = metadata.deepCopy();
        }
        image.ifPresent(i -> volumes.image(volume, imageMetadata(i)));
        ObjectNode view = VolumeView.plain(call, volume).put("created_at", World.micros(world.now()));
        return Reply.json(202, Json.of("volume", view.put("bootable", "false")));
    }

    private static long size(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            throw new Refused(
                    400,
                    "The server could not comply with the request since it is either malformed or otherwise"
                            + " incorrect.");
        }
        String text = given.asText();
        if (!text.matches("[0-9]+")) {
            throw new Refused(
                    400,
                    "Invalid input for field/attribute size. Value: " + text + ". '" + text
                            + "' does not match '^[0-9]+$'");
        }
        long size = Long.parseLong(text);
        if (size < 1) {
            throw new Refused(
                    400,
                    "Invalid input for field/attribute size. Value: " + text + ". " + text
                            + " is less than the minimum of 1");
        }
        return size;
    }

    private String type(ObjectNode body) {
        String wanted = Json.text(body, "volume_type");
        if (wanted == null) {
            return Types.STANDARD;
        }
        return types.named(wanted)
                .map(Types.Type::name)
                .orElseThrow(() -> new Refused(404, "Volume type with name " + wanted + " could not be found."));
    }

    private Optional<ObjectNode> image(Call call, ObjectNode body) {
        String id = Json.text(body, "imageRef");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(glance.usable(id, call.caller().projectId())
                .orElseThrow(() -> new Refused(400, "Invalid image identifier or unable to access requested image.")));
    }

    /** Returns what a volume remembers of the image it was made from. */
    static ObjectNode imageMetadata(ObjectNode image) {
        ObjectNode metadata = Json.of("image_id", Json.text(image, "id"), "image_name", Json.text(image, "name"));
        for (String name : new String[] {"os_distro", "checksum", "container_format", "disk_format", "size"}) {
            if (Json.has(image, name)) {
                metadata.put(name, Json.text(image, name));
            }
        }
        return metadata;
    }

    private Reply update(Call call) {
        Volume volume = find(volumes, call);
        ObjectNode body = body(call, "volume");
        volume.name = Json.text(body, "name", Json.text(body, "display_name", volume.name == null ? "" : volume.name));
        volume.description = body.has("description") ? Json.text(body, "description") : volume.description;
        volume.updated = world.databaseStamp();
        return Reply.ok(Json.of("volume", VolumeView.plain(call, volume)));
    }

    private Reply delete(Call call) {
        Volume volume = find(volumes, call);
        boolean forced = call.caller().admin() && call.query().on("force");
        if (snapshots.of(volume.id) || !(forced || DELETABLE.contains(volume.status))) {
            throw new Refused(
                    400,
                    "Invalid volume: Volume status must be available or error or error_restoring or error_extending"
                            + " or error_managing and must not be migrating, attached, belong to a group, have"
                            + " snapshots, awaiting a transfer, or be disassociated from snapshots after volume"
                            + " transfer.");
        }
        volumes.delete(volume);
        return Reply.text(202, "text/html; charset=UTF-8", "");
    }

    private static Reply metadata(Volume volume) {
        return Reply.ok(Json.of("metadata", volume.metadata));
    }

    private Reply addMetadata(Call call) {
        Volume volume = find(volumes, call);
        volume.metadata.setAll(body(call, "metadata"));
        return metadata(volume);
    }

    private Reply replaceMetadata(Call call) {
        Volume volume = find(volumes, call);
        volume.metadata = body(call, "metadata").deepCopy();
        return metadata(volume);
    }

    private Reply removeMetadata(Call call) {
        Volume volume = find(volumes, call);
        if (volume.metadata.remove(call.var("key")) == null) {
            throw new Refused(404, "Volume " + volume.id + " has no metadata with key " + call.var("key") + ".");
        }
        return Reply.text(200, "text/html; charset=UTF-8", "");
    }
}
