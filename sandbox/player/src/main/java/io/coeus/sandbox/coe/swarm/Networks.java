// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Network objects and addresses on them. */
final class Networks {
    private static final String[] FLAGS = {"Internal", "Attachable", "Ingress", "ConfigOnly"};

    private Networks() {}

    static ObjectNode made(Room room, JsonNode wanted) {
        String driver = text(wanted, "Driver").isEmpty() ? "bridge" : text(wanted, "Driver");
        boolean overlay = driver.equals("overlay");
        ObjectNode network = Json.object()
                .put("Name", text(wanted, "Name"))
                .put("Id", overlay ? Ids.swarm() : Ids.hex(64))
                .put("Created", room.now())
                .put("Scope", overlay ? "swarm" : "local")
                .put("Driver", driver)
                .put("EnableIPv6", wanted.path("EnableIPv6").asBoolean());
        for (String flag : FLAGS) {
            network.put(flag, wanted.path(flag).asBoolean());
        }
        ObjectNode ipam = wanted.path("IPAM") instanceof ObjectNode given ? given.deepCopy() : Json.object();
        if (ipam.path("Config").isEmpty()) {
            String prefix = "10.0." + freeSubnet(room) + ".";
            ipam.putArray("Config").addObject().put("Subnet", prefix + "0/24").put("Gateway", prefix + "1");
        }
        if (text(ipam, "Driver").isEmpty()) {
            ipam.put("Driver", "default");
        }
        network.set("IPAM", ipam);
        network.putObject("Containers");
        network.set("Options", wanted.path("Options").isObject() ? wanted.path("Options") : Json.object());
        network.set("Labels", wanted.path("Labels").isObject() ? wanted.path("Labels") : Json.object());
        return network;
    }

    private static int freeSubnet(Room room) {
        Set<String> taken =
                room.list(Shelf.NETWORKS).stream().map(Networks::subnet).collect(Collectors.toSet());
        return IntStream.range(0, 256)
                .filter(n -> !taken.contains("10.0." + n + ".0/24"))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.badRequest("could not find an available, non-overlapping IPv4 address pool"));
    }

    static String subnet(JsonNode network) {
        return text(Json.at(network, "IPAM", "Config").path(0), "Subnet");
    }

    /** An address on the network, from a number that differs between its users. */
    static String address(JsonNode network, int number) {
        String subnet = subnet(network);
        int dot = subnet.lastIndexOf('.');
        int slash = subnet.indexOf('/');
        return subnet.substring(0, dot + 1) + (2 + Math.floorMod(number, 250)) + subnet.substring(slash);
    }
}
