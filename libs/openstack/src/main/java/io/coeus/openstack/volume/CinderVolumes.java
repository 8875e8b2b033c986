// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Problem;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.Lookup;
import io.coeus.openstack.rest.RestClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Volumes} of Cinder. The tag is metadata, which is part of the creation and can be searched. */
final class CinderVolumes implements Volumes {
    private final RestClient cinder;

    CinderVolumes(RestClient cinder) {
        this.cinder = cinder;
    }

    @Override
    public Volume create(NewVolume wanted) {
        Map<String, String> metadata = new HashMap<>(wanted.metadata());
        metadata.put(wanted.tag().key(), wanted.tag().value());
        ObjectNode body = Json.object().put("name", wanted.name()).put("size", wanted.sizeGib());
        Json.put(body, "volume_type", wanted.type());
        Json.put(body, "availability_zone", wanted.availabilityZone());
        Json.put(body, "metadata", metadata);
        return read(cinder.at("volumes").post(Json.wrap("volume", body)).path("volume"));
    }

    @Override
    public Optional<Volume> find(String id) {
        return cinder.at("volumes", id).find().map(answer -> read(answer.path("volume")));
    }

    @Override
    public Optional<Volume> findByName(String name, Tag tag) {
        List<Volume> found = tagged(tag).query("name", name).list("volumes", CinderVolumes::read).stream()
                .filter(volume -> volume.name().equals(name) && tag.isIn(volume.metadata()) && !volume.deleting())
                .toList();
        return Lookup.oldest(found, Volume::createdAt, Volume::id);
    }

    @Override
    public List<Volume> listByTag(Tag tag) {
        return tagged(tag).list("volumes", CinderVolumes::read).stream()
                .filter(volume -> tag.isIn(volume.metadata()))
                .toList();
    }

    /** Cinder refuses to delete what it is busy with in the same words as what is in use: the status tells them apart. */
    @Override
    public void delete(String id) {
        try {
            cinder.at("volumes", id).delete();
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.CONFLICT) {
                throw problem;
            }
            find(id).filter(volume -> !volume.deleting()).ifPresent(volume -> {
                throw volume.changing()
                        ? new Problem(OpenStackCode.BUSY, problem.detail(), problem.getCause())
                        : problem;
            });
        }
    }

    private Call tagged(Tag tag) {
        Call call = cinder.at("volumes", "detail")
                .query("metadata", Json.wrap(tag.key(), tag.value()).toString());
        return cinder.session().acrossProjects() ? call.query("all_tenants", "1") : call;
    }

    private static Volume read(JsonNode node) {
        return new Volume(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "status"),
                node.path("size").asInt(),
                Json.textOrNull(node, "volume_type"),
                Json.textOrNull(node, "availability_zone"),
                Json.list(
                        node.path("attachments"),
                        each -> new Attachment(Json.text(each, "server_id"), Json.text(each, "device"))),
                Json.texts(node, "metadata"),
                Json.time(node, "created_at"));
    }
}
