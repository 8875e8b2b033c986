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

/** POST /v3/{project}/volumes/{id}/action. */
final class VolumeActions {
    private final World world;
    private final Volumes volumes;

    VolumeActions(World world, Volumes volumes) {
        this.world = world;
        this.volumes = volumes;
    }

    void addTo(Router router) {
        router.on("POST", "/v3/{project}/volumes/{id}/action", this::act);
    }

    private Reply act(Call call) {
        Volume volume = VolumeCalls.find(volumes, call);
        if (!(call.json() instanceof ObjectNode body) || body.isEmpty()) {
            throw new Refused(400, "Malformed request body");
        }
        String action = Json.names(body).getFirst();
        JsonNode given = body.path(action);
        return switch (action) {
            case "os-extend" -> extend(volume, given.path("new_size").asLong());
            case "os-reset_status" -> reset(call, volume, Json.text(given, "status", "available"));
            case "os-set_bootable" -> bootable(volume, given.path("bootable").asBoolean());
            case "os-force_delete" -> remove(call, volume);
            default ->
                throw new Refused(
                        400,
                        "There is no such action: " + action
                                + ". Verify the request body and Content-Type header and try again.");
        };
    }

    private Reply extend(Volume volume, long size) {
        if (size <= volume.size) {
            throw new Refused(
                    400,
                    "Invalid input received: New size for extend must be greater than current size. (current: "
                            + volume.size + ", extended: " + size + ").");
        }
        volumes.grow(volume, size);
        volume.updated = world.databaseStamp();
        return Reply.empty(202);
    }

    private Reply reset(Call call, Volume volume, String status) {
        onlyAdmin(call, "volume_extension:volume_admin_actions:reset_status");
        volumes.set(volume, status);
        return Reply.empty(202);
    }

    private static Reply bootable(Volume volume, boolean bootable) {
        volume.bootable = bootable;
        return Reply.empty(200);
    }

    private Reply remove(Call call, Volume volume) {
        onlyAdmin(call, "volume_extension:volume_admin_actions:force_delete");
        volumes.delete(volume);
        return Reply.empty(202);
    }

    private static void onlyAdmin(Call call, String rule) {
        if (!call.caller().admin()) {
            throw new Refused(403, "Policy doesn't allow " + rule + " to be performed.");
        }
    }
}
