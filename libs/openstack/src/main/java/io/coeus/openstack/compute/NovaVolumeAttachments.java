// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;

/** {@link VolumeAttachments} of Nova. */
final class NovaVolumeAttachments implements VolumeAttachments {
    private static final String PATH = "os-volume_attachments";

    private final RestClient nova;

    NovaVolumeAttachments(RestClient nova) {
        this.nova = nova;
    }

    @Override
    public VolumeAttachment attach(String serverId, String volumeId) {
        ObjectNode body = Json.wrap("volumeAttachment", Json.wrap("volumeId", volumeId));
        try {
            return read(nova.at("servers", serverId, PATH).post(body).path("volumeAttachment"));
        } catch (Problem problem) {
            boolean refused = problem.kind() == Kind.INVALID || problem.kind() == Kind.CONFLICT;
            return Optional.of(problem)
                    .filter(any -> refused)
                    .flatMap(any -> find(serverId, volumeId))
                    .orElseThrow(() -> problem);
        }
    }

    @Override
    public Optional<VolumeAttachment> find(String serverId, String volumeId) {
        return nova.at("servers", serverId, PATH, volumeId).find().map(answer -> read(answer.path("volumeAttachment")));
    }

    @Override
    public List<VolumeAttachment> list(String serverId) {
        return nova.at("servers", serverId, PATH).list("volumeAttachments", NovaVolumeAttachments::read);
    }

    @Override
    public void detach(String serverId, String volumeId) {
        nova.at("servers", serverId, PATH, volumeId).delete();
    }

    private static VolumeAttachment read(JsonNode node) {
        return new VolumeAttachment(
                Json.text(node, "serverId"), Json.text(node, "volumeId"), Json.text(node, "device"));
    }
}
