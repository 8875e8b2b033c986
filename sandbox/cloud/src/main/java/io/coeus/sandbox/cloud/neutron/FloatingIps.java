// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Setting;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Optional;

/** Floating IPs: taken in order from the external network's first subnet. */
final class FloatingIps extends Kind {
    private static final Shape SHAPE = Shape.of(
            "floatingip",
            "floatingips",
            "FloatingIPNotFound",
            "Floating IP %s could not be found",
            Attribute.nothing("floating_ip_address").fixed(),
            Attribute.text("floating_network_id").fixed().must(),
            Attribute.nothing("subnet_id").fixed(),
            Attribute.nothing("router_id").readOnly(),
            Attribute.nothing("port_id"),
            Attribute.nothing("fixed_ip_address"),
            Attribute.text("description"),
            Attribute.nothing("qos_policy_id"),
            Attribute.nothing("port_details").readOnly(),
            Attribute.text("dns_domain").fixed(),
            Attribute.text("dns_name").fixed(),
            Attribute.list("port_forwardings").readOnly());

    private final Ground ground;

    FloatingIps(World world, Quotas quotas, Ground ground) {
        super(SHAPE, world, quotas);
        this.ground = ground;
        rows.index("port_id", r -> Json.text(r, "port_id")).index("router_id", r -> Json.text(r, "router_id"));
    }

    @Override
    List<ObjectNode> candidates(Call call) {
        String port = call.query().get("port_id");
        return port == null || port.isEmpty() ? super.candidates(call) : rows.by("port_id", port);
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        String network = Json.text(row, "floating_network_id", "");
        if (!ground.networks().find(caller, network).path("router:external").asBoolean()) {
            throw new Refused(
                    400,
                    "BadRequest",
                    "Bad floatingip request: Network " + network + " is not a valid external network.");
        }
        String subnet = ground.subnets().rows.by("network_id", network).stream()
                .map(Kind::id)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "BadRequest",
                        "Bad floatingip request: Network " + network + " does not contain any IPv4 subnet."));
        row.put("status", "DOWN").put("revision_number", 0).put("subnet_id", subnet);
        row.set("port_details", null);
        takeAddress(row, subnet);
        try {
            row.setAll(link(caller, row, Json.text(row, "port_id")));
        } catch (Refused e) {
            ground.subnets().free(subnet, Json.text(row, "floating_ip_address", ""));
            throw e;
        }
        settle(row);
    }

    private void takeAddress(ObjectNode row, String subnet) {
        String wanted = Json.text(row, "floating_ip_address");
        if (wanted == null) {
            row.put("floating_ip_address", ground.subnets().take(subnet));
        } else {
            ground.subnets().take(subnet, wanted);
        }
    }

    private ObjectNode link(Caller caller, ObjectNode row, @org.jspecify.annotations.Nullable String portId) {
        if (portId == null) {
            return Json.of("port_id", null, "router_id", null, "fixed_ip_address", null);
        }
        ObjectNode port = ground.ports().find(caller, portId);
        JsonNode ip = port.path("fixed_ips").path(0);
        String subnet = Json.text(ip, "subnet_id", "");
        String network = Json.text(row, "floating_network_id", "");
        Optional<ObjectNode> router = ground.routers().between(subnet, network);
        if (router.isEmpty()) {
            throw new Refused(
                    404,
                    "ExternalGatewayForFloatingIPNotFound",
                    "External network " + network + " is not reachable from subnet " + subnet
                            + ".  Therefore, cannot associate Port " + portId + " with a Floating IP.");
        }
        refuseSecond(row, portId, Json.text(ip, "ip_address", ""), network);
        return Json.of(
                "port_id", portId, "router_id", id(router.get()), "fixed_ip_address", Json.text(ip, "ip_address"));
    }

    private void refuseSecond(ObjectNode row, String port, String address, String network) {
        boolean another = rows.by("port_id", port).stream().anyMatch(f -> !id(f).equals(id(row)));
        if (another) {
            throw new Refused(
                    409,
                    "FloatingIPPortAlreadyAssociated",
                    "Cannot associate floating IP " + Json.text(row, "floating_ip_address", "None") + " (" + id(row)
                            + ") with port " + port + " using fixed IP " + address
                            + ", as that fixed IP already has a floating IP on external network " + network + ".");
        }
    }

    private void settle(ObjectNode row) {
        world.later(
                Setting.FLOATING_IP, () -> row.put("status", row.path("port_id").isNull() ? "DOWN" : "ACTIVE"));
    }

    @Override
    void apply(Caller caller, ObjectNode row, ObjectNode changes) {
        if (changes.has("port_id")) {
            changes.setAll(link(caller, row, Json.text(changes, "port_id")));
        }
        super.apply(caller, row, changes);
        settle(row);
    }

    /** A port is gone: floating IPs that led to it lead nowhere. */
    void forget(String port) {
        for (ObjectNode row : rows.by("port_id", port)) {
            rows.change(id(row), r -> r.setAll(Json.of("port_id", null, "router_id", null, "fixed_ip_address", null)));
            touch(row);
            settle(row);
        }
    }

    @Override
    ObjectNode show(Caller caller, ObjectNode row) {
        ObjectNode view = row.deepCopy();
        view.remove("subnet_id");
        ObjectNode port = ground.ports().rows.get(Json.text(row, "port_id", ""));
        if (port != null) {
            ObjectNode details = Json.of();
            for (String name : List.of(
                    "name", "network_id", "mac_address", "admin_state_up", "status", "device_id", "device_owner")) {
                details.set(name, port.get(name));
            }
            view.set("port_details", details);
        }
        return view;
    }

    @Override
    void remove(ObjectNode row) {
        ground.subnets().free(Json.text(row, "subnet_id", ""), Json.text(row, "floating_ip_address", "0.0.0.0"));
        super.remove(row);
    }
}
