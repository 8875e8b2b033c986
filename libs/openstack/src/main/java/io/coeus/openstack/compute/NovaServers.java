// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Call;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.Lookup;
import io.coeus.openstack.rest.RestClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Servers} of Nova. The tag is set as server tag, by which Nova can search, and as metadata, which guests see. */
final class NovaServers implements Servers {
    private final RestClient nova;

    NovaServers(RestClient nova) {
        this.nova = nova;
    }

    @Override
    public Server create(NewServer wanted) {
        JsonNode made =
                nova.at("servers").post(Json.wrap("server", body(wanted))).path("server");
        return justMade(made, wanted);
    }

    @Override
    public Optional<Server> find(String id) {
        return nova.at("servers", id).find().map(answer -> read(answer.path("server")));
    }

    @Override
    public Optional<Server> findByName(String name, Tag tag) {
        List<Server> found = listByTag(tag).stream()
                .filter(server -> server.name().equals(name) && !server.deleting())
                .toList();
        return Lookup.oldest(found, Server::createdAt, Server::id);
    }

    @Override
    public List<Server> listByTag(Tag tag) {
        return tagged(tag).list("servers", NovaServers::read);
    }

    @Override
    public void delete(String id) {
        nova.at("servers", id).delete();
    }

    private Call tagged(Tag tag) {
        Call call = nova.at("servers", "detail").query("tags", tag.text());
        return nova.session().acrossProjects() ? call.query("all_tenants", "1") : call;
    }

    private static ObjectNode body(NewServer wanted) {
        ObjectNode server = Json.object().put("name", wanted.name()).put("flavorRef", wanted.flavorId());
        Json.put(
                server,
                "networks",
                wanted.portIds().stream().map(id -> Map.of("port", id)).toList());
        Json.put(server, "tags", List.of(wanted.tag().text()));
        Json.put(server, "metadata", metadata(wanted));
        Json.put(server, "key_name", wanted.keyName());
        Json.put(server, "availability_zone", wanted.availabilityZone());
        if (wanted.userData() != null) {
            byte[] data = wanted.userData().reveal().getBytes(StandardCharsets.UTF_8);
            server.put("user_data", Base64.getEncoder().encodeToString(data));
        }
        return withDisk(server, wanted);
    }

    private static ObjectNode withDisk(ObjectNode server, NewServer wanted) {
        if (wanted.bootVolume() == null) {
            server.put("imageRef", wanted.imageId());
        }
        if (wanted.bootVolume() == null && wanted.volumeIds().isEmpty()) {
            return server;
        }
        List<ObjectNode> devices = new ArrayList<>();
        devices.add(bootDevice(wanted));
        wanted.volumeIds().forEach(id -> devices.add(dataDevice(id)));
        return Json.put(server, "block_device_mapping_v2", devices);
    }

    private static ObjectNode bootDevice(NewServer wanted) {
        ObjectNode device = Json.object()
                .put("boot_index", 0)
                .put("uuid", wanted.imageId())
                .put("source_type", "image")
                .put("delete_on_termination", true);
        NewServer.BootVolume volume = wanted.bootVolume();
        if (volume == null) {
            return device.put("destination_type", "local");
        }
        device.put("destination_type", "volume").put("volume_size", volume.sizeGib());
        return Json.put(device, "volume_type", volume.type());
    }

    private static ObjectNode dataDevice(String volumeId) {
        return Json.object()
                .put("boot_index", -1)
                .put("uuid", volumeId)
                .put("source_type", "volume")
                .put("destination_type", "volume")
                .put("delete_on_termination", false);
    }

    private static Map<String, String> metadata(NewServer wanted) {
        Map<String, String> metadata = new HashMap<>(wanted.metadata());
        metadata.put(wanted.tag().key(), wanted.tag().value());
        return metadata;
    }

    /** Nova's answer to a create has the id only; the rest is what was asked for. */
    private static Server justMade(JsonNode made, NewServer wanted) {
        return new Server(
                Json.text(made, "id"),
                wanted.name(),
                "BUILD",
                null,
                null,
                List.of(),
                metadata(wanted),
                Set.of(wanted.tag().text()),
                null);
    }

    private static Server read(JsonNode node) {
        return new Server(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "status"),
                Json.textOrNull(node, "OS-EXT-STS:task_state"),
                Json.textOrNull(node.path("fault"), "message"),
                addresses(node.path("addresses")),
                Json.texts(node, "metadata"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created"));
    }

    private static List<Server.Address> addresses(JsonNode networks) {
        List<Server.Address> result = new ArrayList<>();
        networks.properties().forEach(network -> network.getValue()
                .forEach(address -> result.add(new Server.Address(
                        network.getKey(),
                        Json.text(address, "addr"),
                        Json.text(address, "OS-EXT-IPS:type").equals("floating")))));
        return List.copyOf(result);
    }
}
