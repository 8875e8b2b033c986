// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Reply;
import io.coeus.sandbox.cloud.core.Router;
import io.coeus.sandbox.cloud.core.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Routers: their gateway and their interfaces are ports. */
final class Routers extends Kind {
    private static final Shape SHAPE = Shape.of(
            "router",
            "routers",
            "RouterNotFound",
            "Router %s could not be found",
            Attribute.text("name"),
            Attribute.bool("admin_state_up", true),
            Attribute.nothing("external_gateway_info"),
            Attribute.text("description"),
            Attribute.list("availability_zones").readOnly(),
            Attribute.list("availability_zone_hints").fixed(),
            Attribute.list("routes"),
            Attribute.nothing("flavor_id").fixed());

    private final Ground ground;

    Routers(World world, Quotas quotas, Ground ground) {
        super(SHAPE, world, quotas);
        this.ground = ground;
    }

    @Override
    void addTo(Router router) {
        super.addTo(router);
        router.on("PUT", "/v2.0/routers/{id}/add_router_interface", this::plug)
                .on("PUT", "/v2.0/routers/{id}/remove_router_interface", this::unplug);
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        row.put("status", "ACTIVE").set("availability_zones", Json.list("nova"));
        JsonNode gateway = row.path("external_gateway_info");
        row.set("external_gateway_info", gateway(caller, row, gateway));
    }

    private ObjectNode gatewayPort(ObjectNode router, String network, String subnet, String address) {
        ObjectNode ip = Json.of("subnet_id", subnet, "ip_address", address);
        return port("network:router_gateway", router, network, "", ip);
    }

    private @org.jspecify.annotations.Nullable JsonNode gateway(Caller caller, ObjectNode row, JsonNode wanted) {
        String id = Json.text(wanted, "network_id");
        if (id == null) {
            return null;
        }
        ObjectNode network = ground.networks().find(caller, id);
        if (!network.path("router:external").asBoolean()) {
            throw new Refused(400, "BadRequest", "Bad router request: Network " + id + " is not an external network.");
        }
        String subnet = ground.subnets().rows.by("network_id", id).stream()
                .map(Kind::id)
                .findFirst()
                .orElseThrow(() -> new Refused(400, "BadRequest", "Bad router request: No subnets on " + id + "."));
        String address = ground.subnets().take(subnet);
        gatewayPort(row, id, subnet, address);
        ObjectNode ip = Json.of("subnet_id", subnet, "ip_address", address);
        boolean nat = wanted.path("enable_snat").asBoolean(true);
        return Json.of("network_id", id, "external_fixed_ips", Json.list(ip), "enable_snat", nat);
    }

    private ObjectNode port(String owner, ObjectNode router, String network, String project, ObjectNode ip) {
        ObjectNode port = Json.of("id", world.ids().uuid(), "project_id", project, "tenant_id", project);
        port.setAll(ground.ports().shape.create(Json.of("network_id", network)));
        port.put("mac_address", world.ids().mac()).put("device_id", id(router)).put("device_owner", owner);
        port.set("fixed_ips", Json.list(ip));
        port.set("security_groups", Json.list());
        port.put("status", "ACTIVE").put("binding:vnic_type", "normal").put("port_security_enabled", false);
        port.setAll(Json.of("tags", Json.list(), "created_at", world.stamp(), "updated_at", world.stamp()));
        port.put("revision_number", 1).putNull("resource_request");
        return ground.ports().rows.add(id(port), port);
    }

    private List<ObjectNode> ports(ObjectNode router, String owner) {
        return ground.ports().rows.by("device_id", id(router)).stream()
                .filter(p -> Json.text(p, "device_owner", "").equals(owner))
                .toList();
    }

    @Override
    void apply(Caller caller, ObjectNode row, ObjectNode changes) {
        if (changes.has("external_gateway_info")) {
            JsonNode wanted = changes.path("external_gateway_info");
            String old = Json.text(row.path("external_gateway_info"), "network_id", "");
            if (old.equals(Json.text(wanted, "network_id", "")) && !old.isEmpty()) {
                changes.set("external_gateway_info", row.get("external_gateway_info"));
            } else {
                refuseWhileNeeded(row, old);
                ports(row, "network:router_gateway").forEach(ground.ports()::drop);
                changes.set("external_gateway_info", gateway(caller, row, wanted));
            }
        }
        super.apply(caller, row, changes);
    }

    private void refuseWhileNeeded(ObjectNode row, String network) {
        if (ground.floatingIps().rows.count("router_id", id(row)) > 0) {
            throw new Refused(
                    409,
                    "RouterExternalGatewayInUseByFloatingIp",
                    "Gateway cannot be updated for router " + id(row) + ", since a gateway to external network "
                            + network + " is required by one or more floating IPs.");
        }
    }

    private static Refused bad(String why) {
        return new Refused(400, "BadRequest", "Bad router request: " + why);
    }

    private Reply plug(Call call) {
        ObjectNode router = find(call);
        JsonNode body = Optional.ofNullable(call.json()).orElse(Json.of());
        String portId = Json.text(body, "port_id");
        String subnetId = Json.text(body, "subnet_id");
        if (portId == null && subnetId == null) {
            throw bad("Either subnet_id or port_id must be specified.");
        }
        ObjectNode port = portId == null
                ? plugSubnet(call.caller(), router, ground.subnets().find(call.caller(), String.valueOf(subnetId)))
                : plugPort(router, ground.ports().find(call.caller(), portId));
        touch(router);
        return Reply.ok(interfaceView(router, port));
    }

    private ObjectNode plugSubnet(Caller caller, ObjectNode router, ObjectNode subnet) {
        if (ports(router, "network:router_interface").stream()
                .anyMatch(p -> Ports.subnets(p).contains(id(subnet)))) {
            throw bad("Router already has a port on subnet " + id(subnet) + ".");
        }
        String address = Json.text(subnet, "gateway_ip");
        if (address == null) {
            throw bad("Subnet for router interface must have a gateway IP.");
        }
        String project = Json.text(router, "project_id", caller.projectId());
        quotas.check("port", project, ground.ports().rows.count("project_id", project));
        ground.subnets().take(id(subnet), address);
        ObjectNode ip = Json.of("subnet_id", id(subnet), "ip_address", address);
        return port("network:router_interface", router, Json.text(subnet, "network_id", ""), project, ip);
    }

    private ObjectNode plugPort(ObjectNode router, ObjectNode port) {
        String device = Json.text(port, "device_id", "");
        if (!device.isEmpty()) {
            throw new Refused(
                    409,
                    "PortInUse",
                    "Unable to complete operation on port " + id(port) + " for network " + Json.text(port, "network_id")
                            + ". Port already has an attached device " + device + ".");
        }
        ground.ports().rows.change(id(port), p -> p.put("device_id", id(router))
                .put("device_owner", "network:router_interface")
                .put("status", "ACTIVE"));
        return port;
    }

    private static ObjectNode interfaceView(ObjectNode router, ObjectNode port) {
        String subnet = Ports.subnets(port).stream().findFirst().orElse("");
        return Json.of(
                "id",
                id(router),
                "tenant_id",
                Json.text(router, "project_id"),
                "port_id",
                id(port),
                "network_id",
                Json.text(port, "network_id"),
                "subnet_id",
                subnet,
                "subnet_ids",
                Json.list(subnet));
    }

    private Reply unplug(Call call) {
        ObjectNode router = find(call);
        JsonNode body = Optional.ofNullable(call.json()).orElse(Json.of());
        String portId = Json.text(body, "port_id");
        String subnetId = Json.text(body, "subnet_id");
        if (portId == null && subnetId == null) {
            throw bad("Either subnet_id or port_id must be specified.");
        }
        ObjectNode port = ports(router, "network:router_interface").stream()
                .filter(p -> id(p).equals(portId) || Ports.subnets(p).contains(String.valueOf(subnetId)))
                .findFirst()
                .orElseThrow(() -> noInterface(router, portId, subnetId));
        refuseWhileFloating(router, port);
        ground.ports().drop(port);
        touch(router);
        return Reply.ok(interfaceView(router, port));
    }

    private static Refused noInterface(
            ObjectNode router,
            @org.jspecify.annotations.Nullable String port,
            @org.jspecify.annotations.Nullable String subnet) {
        return subnet == null
                ? new Refused(
                        404,
                        "RouterInterfaceNotFound",
                        "Router " + id(router) + " does not have an interface with id " + port)
                : new Refused(
                        404,
                        "RouterInterfaceNotFoundForSubnet",
                        "Router " + id(router) + " has no interface on subnet " + subnet);
    }

    private void refuseWhileFloating(ObjectNode router, ObjectNode port) {
        String subnet = Ports.subnets(port).stream().findFirst().orElse("");
        boolean needed = ground.floatingIps().rows.by("router_id", id(router)).stream()
                .map(f -> ground.ports().rows.get(Json.text(f, "port_id", "")))
                .anyMatch(p -> p != null && Ports.subnets(p).contains(subnet));
        if (needed) {
            throw new Refused(
                    409,
                    "RouterInterfaceInUseByFloatingIP",
                    "Router interface for subnet " + subnet + " on router " + id(router)
                            + " cannot be deleted, as it is required by one or more floating IPs.");
        }
    }

    /** Makes the router of a project with a gateway and one interface. */
    void seed(Caller admin, String project, String external, ObjectNode subnet) {
        ObjectNode given = Json.of("name", "router", "project_id", project);
        given.set("external_gateway_info", Json.of("network_id", external));
        plugSubnet(admin, make(admin, given), subnet);
    }

    /** Returns the router through which a port on this subnet reaches an external network, if there is one. */
    Optional<ObjectNode> between(String subnet, String externalNetwork) {
        return ground.ports().rows.by("router_subnet", subnet).stream()
                .flatMap(p -> Optional.ofNullable(rows.get(Json.text(p, "device_id", ""))).stream())
                .filter(r -> Json.text(r.path("external_gateway_info"), "network_id", "")
                        .equals(externalNetwork))
                .findFirst();
    }

    @Override
    void remove(ObjectNode row) {
        List<ObjectNode> inner = ports(row, "network:router_interface");
        if (!inner.isEmpty()) {
            throw new Refused(
                    409,
                    "RouterInUse",
                    "Router " + id(row) + " has ports still attached: "
                            + inner.stream().map(Kind::id).collect(Collectors.joining(", ")));
        }
        ports(row, "network:router_gateway").forEach(ground.ports()::drop);
        super.remove(row);
    }
}
