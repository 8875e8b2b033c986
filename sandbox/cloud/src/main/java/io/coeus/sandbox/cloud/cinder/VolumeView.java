// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.cinder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Version;

/** How Cinder shows volumes. */
final class VolumeView {
    private VolumeView() {}

    static ArrayNode links(Call call, Volume v) {
        String project = call.caller().projectId();
        return Json.list(
                Json.of("rel", "self", "href", call.base() + "/v3/" + project + "/volumes/" + v.id),
                Json.of("rel", "bookmark", "href", call.base() + "/" + project + "/volumes/" + v.id));
    }

    static ObjectNode brief(Call call, Volume v) {
        return Json.of("id", v.id, "name", v.name, "links", links(call, v));
    }

    /** As the answers to create and update show it. */
    static ObjectNode plain(Call call, Volume v) {
        ObjectNode view = Json.of("id", v.id, "status", v.status, "size", v.size, "availability_zone", "nova");
        view.setAll(Json.of("created_at", v.created, "updated_at", v.updated, "name", v.name));
        view.setAll(Json.of("description", v.description, "volume_type", v.type));
        view.setAll(Json.of("snapshot_id", v.snapshot, "source_volid", null, "metadata", v.metadata));
        view.setAll(Json.of("links", links(call, v), "user_id", v.user));
        view.setAll(Json.of("bootable", String.valueOf(v.bootable), "encrypted", false));
        view.setAll(Json.of("replication_status", null, "consistencygroup_id", null, "multiattach", false));
        view.set("attachments", attachments(v));
        return view;
    }

    private static ArrayNode attachments(Volume v) {
        Volume.Attachment a = v.attachment;
        if (a == null) {
            return Json.list();
        }
        ObjectNode view = Json.of("id", v.id, "attachment_id", a.id(), "volume_id", v.id, "server_id", a.server());
        return Json.list(view.putNull("host_name").put("device", a.device()).put("attached_at", a.since()));
    }

    /** As show and detailed lists show it. */
    static ObjectNode full(Call call, Volume v) {
        ObjectNode view = plain(call, v);
        Version version = Cinder.version(call);
        if (version.since(3, 13)) {
            view.putNull("group_id");
        }
        if (version.since(3, 48)) {
            view.put("shared_targets", true).putNull("service_uuid");
        }
        if (version.since(3, 65)) {
            view.put("consumes_quota", true);
        }
        view.put("os-vol-tenant-attr:tenant_id", v.project);
        if (call.caller().admin()) {
            view.putNull("migration_status").putNull("os-vol-mig-status-attr:migstat");
            view.putNull("os-vol-mig-status-attr:name_id").put("os-vol-host-attr:host", "sandbox@fake#fake");
        }
        if (v.imageMetadata != null) {
            view.set("volume_image_metadata", v.imageMetadata);
        }
        return view;
    }
}
