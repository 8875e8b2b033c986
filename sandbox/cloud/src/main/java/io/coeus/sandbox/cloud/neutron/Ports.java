// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ports. */
final class Ports extends Kind {
    private static final Shape SHAPE = Shape.of(
            "port",
            "ports",
            "PortNotFound",
            "Port %s could not be found.",
            Attribute.text("name"),
            Attribute.text("network_id").fixed().must(),
            Attribute.text("mac_address"),
            Attribute.bool("admin_state_up", true),
            Attribute.text("device_id"),
            Attribute.text("device_owner"),
            Attribute.nothing("fixed_ips"),
            Attribute.list("allowed_address_pairs"),
            Attribute.list("extra_dhcp_opts"),
            Attribute.nothing("security_groups"),
            Attribute.text("description"),
            Attribute.text("binding:vnic_type"),
            Attribute.object("binding:profile"),
            Attribute.text("binding:host_id"),
            Attribute.bool("port_security_enabled", true),
            Attribute.nothing("qos_policy_id"),
            Attribute.nothing("qos_network_policy_id").readOnly(),
            Attribute.text("dns_name"),
            Attribute.list("dns_assignment").readOnly());
    private static final List<String> ADMIN_ONLY = List.of(
            "binding:profile", "binding:host_id", "binding:vif_type", "binding:vif_details", "resource_request");

    private final Ground ground;

    Ports(World world, Quotas quotas, Ground ground) {
        super(SHAPE, world, quotas);
        this.ground = ground;
        rows.index("network_id", r -> Json.text(r, "network_id"))
                .index("device_id", r -> Json.text(r, "device_id"))
                .indexMany("subnet", r -> subnets(r))
                .indexMany("router_subnet", r -> isRouters(r) ? subnets(r) : List.of())
                .indexMany("security_group", r -> Json.texts(r, "security_groups"));
    }

    private static boolean isRouters(ObjectNode row) {
        return Json.text(row, "device_owner", "").equals("network:router_interface");
    }

    static Collection<String> subnets(ObjectNode port) {
        List<String> ids = new ArrayList<>();
        port.path("fixed_ips").forEach(ip -> ids.add(Json.text(ip, "subnet_id", "")));
        return ids;
    }

    @Override
    List<ObjectNode> candidates(Call call) {
        for (String index : List.of("device_id", "network_id")) {
            List<String> wanted = call.query().all(index);
            if (wanted.size() == 1 && !wanted.getFirst().isEmpty()) {
                return rows.by(index, wanted.getFirst());
            }
        }
        return super.candidates(call);
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        ObjectNode network = ground.networks().find(caller, Json.text(row, "network_id", ""));
        boolean foreign = !caller.owns(Json.text(network, "project_id", ""));
        if (foreign && !network.path("shared").asBoolean()) {
            throw new Refused(
                    403,
                    "HTTPForbidden",
                    "Tenant " + caller.projectId() + " not allowed to create port on this network");
        }
        if (row.path("security_groups").isNull()) {
            row.set("security_groups", standardGroups(row));
        }
        checkGroups(caller, row);
        finish(row);
        row.set("fixed_ips", addresses(row, row.path("fixed_ips")));
    }

    private ArrayNode standardGroups(ObjectNode row) {
        String project = Json.text(row, "project_id", "");
        boolean none = project.isEmpty() || !row.path("port_security_enabled").asBoolean();
        return none ? Json.list() : Json.list(ground.securityGroups().standard(project));
    }

    private void checkGroups(Caller caller, JsonNode attributes) {
        Json.texts(attributes, "security_groups")
                .forEach(g -> ground.securityGroups().find(caller, g));
    }

    private void finish(ObjectNode row) {
        if (!Json.has(row, "mac_address")) {
            row.put("mac_address", world.ids().mac());
        }
        if (!Json.has(row, "binding:vnic_type")) {
            row.put("binding:vnic_type", "normal");
        }
        for (JsonNode pair : row.path("allowed_address_pairs")) {
            if (pair instanceof ObjectNode p && !p.has("mac_address")) {
                p.set("mac_address", row.get("mac_address"));
            }
        }
        row.put("status", "DOWN");
        row.putNull("resource_request");
    }

    private ArrayNode addresses(ObjectNode row, JsonNode wanted) {
        List<ObjectNode> taken = new ArrayList<>();
        try {
            if (wanted.isArray()) {
                wanted.forEach(ip -> taken.add(address(row, ip)));
            } else {
                ground.subnets().rows.by("network_id", Json.text(row, "network_id", "")).stream()
                        .limit(1)
                        .forEach(s -> taken.add(taken(id(s), ground.subnets().take(id(s)))));
            }
        } catch (Refused e) {
            free(taken);
            throw e;
        }
        return Json.listOf(taken);
    }

    private static ObjectNode taken(String subnet, String address) {
        return Json.of("subnet_id", subnet, "ip_address", address);
    }

    private ObjectNode address(ObjectNode row, JsonNode wanted) {
        String network = Json.text(row, "network_id", "");
        String address = Json.text(wanted, "ip_address");
        String subnet = Json.text(wanted, "subnet_id");
        if (subnet == null) {
            subnet = ground.subnets().rows.by("network_id", network).stream()
                    .map(Kind::id)
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            400,
                            "InvalidIpForNetwork",
                            "IP address " + address + " is not a valid IP for any of the subnets on the specified"
                                    + " network."));
        }
        if (address == null) {
            return taken(subnet, ground.subnets().take(subnet));
        }
        ground.subnets().take(subnet, address);
        return taken(subnet, address);
    }

    private void free(Iterable<? extends JsonNode> addresses) {
        addresses.forEach(
                ip -> ground.subnets().free(Json.text(ip, "subnet_id", ""), Json.text(ip, "ip_address", "0.0.0.0")));
    }

    @Override
    void apply(Caller caller, ObjectNode row, ObjectNode changes) {
        checkGroups(caller, changes);
        if (changes.path("fixed_ips").isArray()) {
            JsonNode old = row.path("fixed_ips").deepCopy();
            free(old);
            changes.set("fixed_ips", addresses(row, changes.path("fixed_ips")));
        }
        super.apply(caller, row, changes);
    }

    @Override
    ObjectNode show(Caller caller, ObjectNode row) {
        ObjectNode view = row.deepCopy();
        view.set("dns_assignment", names(row));
        boolean bound = Json.has(row, "binding:host_id");
        view.put("binding:vif_type", bound ? "ovs" : "unbound");
        view.set("binding:vif_details", bound ? Json.of("connectivity", "l2", "port_filter", true) : Json.of());
        if (!caller.admin()) {
            view.remove(ADMIN_ONLY);
        }
        return view;
    }

    private static ArrayNode names(ObjectNode row) {
        List<ObjectNode> names = new ArrayList<>();
        for (JsonNode ip : row.path("fixed_ips")) {
            String address = Json.text(ip, "ip_address", "");
            String given = Json.text(row, "dns_name", "");
            String host = given.isEmpty() ? "host-" + address.replace('.', '-') : given;
            names.add(Json.of("ip_address", address, "hostname", host, "fqdn", host + ".sandbox."));
        }
        return Json.listOf(names);
    }

    @Override
    void remove(ObjectNode row) {
        String owner = Json.text(row, "device_owner", "");
        if (owner.startsWith("network:router_")) {
            throw new Refused(
                    409,
                    "ServicePortInUse",
                    "Port " + id(row) + " cannot be deleted directly via the port API: has device owner " + owner
                            + ".");
        }
        drop(row);
    }

    /** Removes a port whoever owns it; its floating IP, if any, is free again. */
    void drop(ObjectNode row) {
        ground.floatingIps().forget(id(row));
        free(row.path("fixed_ips"));
        super.remove(row);
    }
}
