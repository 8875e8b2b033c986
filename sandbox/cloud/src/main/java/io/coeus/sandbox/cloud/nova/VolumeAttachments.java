// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.cinder.Volume;
import io.coeus.sandbox.cloud.cinder.Volumes;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.Version;

/** /v2.1/servers/{id}/os-volume_attachments. */
final class VolumeAttachments {
    private final Servers servers;
    private final Volumes volumes;

    VolumeAttachments(Servers servers, Volumes volumes) {
        this.servers = servers;
        this.volumes = volumes;
    }

    void addTo(Router router) {
        String all = "/v2.1/servers/{id}/os-volume_attachments";
        router.on("GET", all, this::list)
                .on("POST", all, this::attach)
                .on("GET", all + "/{volume}", this::show)
                .on("DELETE", all + "/{volume}", this::detach);
    }

    private static ObjectNode view(Call call, Server server, Disk disk) {
        Version version = Nova.spoken(call);
        ObjectNode view = version.since(2, 89) ? Json.of() : Json.of("id", disk.volume());
        view.put("volumeId", disk.volume()).put("serverId", server.id).put("device", disk.device());
        if (version.since(2, 70)) {
            view.putNull("tag");
        }
        if (version.since(2, 79)) {
            view.put("delete_on_termination", disk.deleteOnTermination());
        }
        if (version.since(2, 89)) {
            view.put("attachment_id", disk.attachment()).put("bdm_uuid", disk.mapping());
        }
        return view;
    }

    private Reply list(Call call) {
        Server server = servers.find(call);
        return Reply.ok(Json.of(
                "volumeAttachments",
                Json.listOf(server.disks.values().stream()
                        .map(d -> view(call, server, d))
                        .toList())));
    }

    private static Disk disk(Call call, Server server) {
        Disk disk = server.disks.get(call.var("volume"));
        if (disk == null) {
            throw new Refused(404, "Instance " + server.id + " is not attached to volume " + call.var("volume"));
        }
        return disk;
    }

    private Reply show(Call call) {
        Server server = servers.find(call);
        return Reply.ok(Json.of("volumeAttachment", view(call, server, disk(call, server))));
    }

    private Reply attach(Call call) {
        Server server = servers.find(call);
        ObjectNode body = Nova.body(call, "volumeAttachment");
        String id = Json.text(body, "volumeId", "");
        Volume volume = volumes.find(call.caller(), id)
                .orElseThrow(() -> new Refused(404, "Volume " + id + " could not be found."));
        if (server.state.equals("building") || server.state.equals("error")) {
            throw ServerActions.wrong("attach_volume", server, "vm_state " + server.state);
        }
        Volume.Attachment there = volume.attachment();
        if (there != null) {
            throw new Refused(
                    400, "Invalid volume: volume " + id + " is already attached to instances: " + there.server());
        }
        if (!volume.status().equals("available")) {
            throw new Refused(
                    400,
                    "Invalid input received: Invalid volume: Volume " + id
                            + " status must be available or downloading to reserve, but the current status is "
                            + volume.status() + ". (HTTP 400)");
        }
        Disk disk = servers.attach(
                server, volume, body.path("delete_on_termination").asBoolean());
        ObjectNode view = Json.of("id", id, "serverId", server.id, "volumeId", id, "device", disk.device());
        return Reply.ok(Json.of("volumeAttachment", view));
    }

    private Reply detach(Call call) {
        Server server = servers.find(call);
        Disk disk = disk(call, server);
        server.disks.remove(disk.volume());
        volumes.find(call.caller(), disk.volume()).ifPresent(volumes::detach);
        return Reply.empty(202);
    }
}
