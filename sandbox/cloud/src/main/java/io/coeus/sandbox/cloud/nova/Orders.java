// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.cinder.Volume;
import io.coeus.sandbox.cloud.cinder.Volumes;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.glance.Glance;
import io.coeus.sandbox.cloud.neutron.Plugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and checks what a POST /servers orders, in the order in which Nova's API finds fault. */
final class Orders {
    private final Flavors flavors;
    private final Keypairs keypairs;
    private final Groups groups;
    private final Glance glance;
    private final Plugs plugs;
    private final Volumes volumes;

    /** A checked order. */
    record Order(
            Flavor flavor,
            String image,
            @Nullable String group,
            List<String> ports,
            List<Server.Wanted> networks,
            List<Disk.Wanted> disks,
            List<String> securityGroups) {}

    Orders(Flavors flavors, Keypairs keypairs, Groups groups, Glance glance, Plugs plugs, Volumes volumes) {
        this.flavors = flavors;
        this.keypairs = keypairs;
        this.groups = groups;
        this.glance = glance;
        this.plugs = plugs;
        this.volumes = volumes;
    }

    Order read(Call call, ObjectNode body) {
        ServerSchema.check(body, Nova.spoken(call));
        String flavorId = Json.text(body, "flavorRef", "").replaceAll(".*/", "");
        Flavor flavor = flavors.find(flavorId)
                .orElseThrow(() -> new Refused(400, "Flavor " + flavorId + " could not be found."));
        List<Disk.Wanted> disks = disks(call, body);
        String image = image(call, body, disks);
        checkKey(call, body);
        if (!Json.text(body, "availability_zone", "nova").replaceAll(":.*", "").equals("nova")) {
            throw new Refused(400, "The requested availability zone is not available");
        }
        List<String> ports = new ArrayList<>();
        List<Server.Wanted> networks = networks(call, body.path("networks"), ports);
        return new Order(flavor, image, group(call), ports, networks, disks, securityGroups(call, body));
    }

    private String image(Call call, ObjectNode body, List<Disk.Wanted> disks) {
        String id = Json.text(body, "imageRef", "").replaceAll(".*/", "");
        if (id.isEmpty()) {
            if (disks.isEmpty()) {
                throw new Refused(400, "Invalid imageRef provided.");
            }
            return "";
        }
        if (glance.usable(id, call.caller().projectId()).isEmpty()) {
            throw new Refused(400, "Can not find requested image");
        }
        return id;
    }

    private void checkKey(Call call, ObjectNode body) {
        String key = Json.text(body, "key_name");
        if (key != null && keypairs.find(call.caller().userId(), key).isEmpty()) {
            throw new Refused(400, "Invalid key_name provided.");
        }
    }

    private @Nullable String group(Call call) {
        JsonNode json = Optional.ofNullable(call.json()).orElse(Json.of());
        JsonNode hints = json.has("os:scheduler_hints")
                ? json.path("os:scheduler_hints")
                : json.path("OS-SCH-HNT:scheduler_hints");
        String group = Json.text(hints, "group");
        if (group != null && groups.find(call.caller(), group).isEmpty()) {
            throw new Refused(400, "Instance group " + group + " could not be found.");
        }
        return group;
    }

    private List<Server.Wanted> networks(Call call, JsonNode asked, List<String> ports) {
        List<Server.Wanted> wanted = new ArrayList<>();
        if (asked.isTextual()) {
            return asked.asText().equals("none") ? wanted : onlyNetwork(call);
        }
        if (asked.isMissingNode() || asked.isEmpty()) {
            return onlyNetwork(call);
        }
        for (JsonNode one : asked) {
            String port = Json.text(one, "port");
            if (port == null) {
                wanted.add(network(call, one));
            } else {
                ports.add(port(call, port));
            }
        }
        return wanted;
    }

    private List<Server.Wanted> onlyNetwork(Call call) {
        List<ObjectNode> mine = plugs.networksOf(call.caller().projectId()).stream()
                .filter(n -> !n.path("router:external").asBoolean())
                .toList();
        if (mine.size() > 1) {
            throw new Refused(409, "Multiple possible networks found, use a Network ID to be more specific.");
        }
        return mine.stream()
                .map(n -> new Server.Wanted(Json.text(n, "id", ""), null))
                .toList();
    }

    private Server.Wanted network(Call call, JsonNode asked) {
        String id = Json.text(asked, "uuid", "");
        ObjectNode network = plugs.network(call.caller(), id)
                .orElseThrow(() -> new Refused(400, "Network " + id + " could not be found."));
        boolean external =
                network.path("router:external").asBoolean() && !call.caller().admin();
        if (external) {
            throw new Refused(403, "It is not allowed to create an interface on external network " + id);
        }
        return new Server.Wanted(id, Json.text(asked, "fixed_ip"));
    }

    private String port(Call call, String id) {
        ObjectNode port = plugs.port(call.caller(), id)
                .orElseThrow(() -> new Refused(400, "Port id " + id + " could not be found."));
        if (Json.has(port, "device_id")) {
            throw new Refused(409, "Port " + id + " is still in use.");
        }
        if (port.path("fixed_ips").isEmpty()) {
            throw new Refused(400, "Port " + id + " requires a FixedIP in order to be used.");
        }
        return id;
    }

    private List<Disk.Wanted> disks(Call call, ObjectNode body) {
        List<Disk.Wanted> wanted = new ArrayList<>();
        for (JsonNode one : body.path("block_device_mapping_v2")) {
            String source = Json.text(one, "source_type", "blank");
            boolean local = Json.text(one, "destination_type", "volume").equals("local");
            if (!local || source.equals("volume")) {
                wanted.add(disk(call, one, source));
            }
        }
        return wanted;
    }

    private Disk.Wanted disk(Call call, JsonNode one, String source) {
        String id = Json.text(one, "uuid");
        boolean delete = one.path("delete_on_termination").asBoolean();
        long size = one.path("volume_size").asLong();
        String type = Json.text(one, "volume_type");
        return switch (source) {
            case "volume" -> new Disk.Wanted(volume(call, String.valueOf(id)), null, size, null, delete);
            case "image" -> {
                if (size < 1) {
                    throw new Refused(
                            400,
                            "Block Device Mapping is Invalid: You specify no size for the volume of image " + id + ".");
                }
                if (glance.usable(String.valueOf(id), call.caller().projectId()).isEmpty()) {
                    throw new Refused(400, "Block Device Mapping is Invalid: failed to get image " + id + ".");
                }
                yield new Disk.Wanted(null, id, size, type, delete);
            }
            default -> new Disk.Wanted(null, null, Math.max(1, size), type, delete);
        };
    }

    private String volume(Call call, String id) {
        Volume volume = volumes.find(call.caller(), id)
                .orElseThrow(
                        () -> new Refused(400, "Block Device Mapping is Invalid: failed to get volume " + id + "."));
        if (!volume.status().equals("available")) {
            throw new Refused(
                    400, "Invalid volume: status must be 'available'. Currently in '" + volume.status() + "'");
        }
        return id;
    }

    private List<String> securityGroups(Call call, ObjectNode body) {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : body.path("security_groups")) {
            String name = Json.text(one, "name", "");
            ObjectNode group = plugs.securityGroup(call.caller().projectId(), name)
                    .orElseThrow(
                            () -> new Refused(400, "Unable to find security_group with name or id '" + name + "'"));
            ids.add(Json.text(group, "id", ""));
        }
        return ids;
    }
}
