// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.Table;
import io.coeus.sandbox.cloud.core.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Networks. External and shared ones are seen by everybody, the others by their project. */
final class Networks extends Kind {
    private static final Shape SHAPE = Shape.of(
            "network",
            "networks",
            "NetworkNotFound",
            "Network %s could not be found.",
            Attribute.text("name"),
            Attribute.bool("admin_state_up", true),
            Attribute.number("mtu", 1450),
            Attribute.list("subnets").readOnly(),
            Attribute.bool("shared", false),
            Attribute.list("availability_zone_hints").fixed(),
            Attribute.list("availability_zones").readOnly(),
            Attribute.nothing("ipv4_address_scope").readOnly(),
            Attribute.nothing("ipv6_address_scope").readOnly(),
            Attribute.bool("router:external", false),
            Attribute.text("description"),
            Attribute.bool("port_security_enabled", true),
            Attribute.nothing("qos_policy_id"),
            Attribute.text("dns_domain"),
            Attribute.bool("is_default", false),
            Attribute.nothing("provider:network_type").fixed(),
            Attribute.nothing("provider:physical_network").fixed(),
            Attribute.nothing("provider:segmentation_id").fixed());
    private static final List<String> ADMIN_ONLY =
            List.of("provider:network_type", "provider:physical_network", "provider:segmentation_id");

    private final Ground ground;
    private int segment = 100;

    Networks(World world, Quotas quotas, Ground ground) {
        super(SHAPE, world, quotas);
        this.ground = ground;
        rows.index("everybody", r -> everybody(r) ? "yes" : null);
    }

    private static boolean everybody(ObjectNode row) {
        return row.path("router:external").asBoolean() || row.path("shared").asBoolean();
    }

    @Override
    List<ObjectNode> candidates(Call call) {
        List<ObjectNode> found = new ArrayList<>(super.candidates(call));
        if (!call.caller().admin() && call.query().get("id") == null) {
            rows.by("everybody", "yes").stream()
                    .filter(r -> !call.caller().projectId().equals(Json.text(r, "project_id")))
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    boolean visible(Caller caller, ObjectNode row) {
        return everybody(row) || super.visible(caller, row);
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        refuseForUsers(caller, row, "create");
        row.put("status", "ACTIVE");
        if (row.path("provider:network_type").isNull()) {
            row.put("provider:network_type", "vxlan").put("provider:segmentation_id", segment++);
        }
    }

    private static void refuseForUsers(Caller caller, ObjectNode changes, String verb) {
        for (String name : List.of("router:external", "shared")) {
            if (changes.path(name).asBoolean() && !caller.admin()) {
                String rule = "rule:" + verb + "_network";
                throw new Refused(
                        403,
                        "PolicyNotAuthorized",
                        "(" + rule + " and " + rule + ":" + name + ") is disallowed by policy");
            }
        }
    }

    @Override
    void apply(Caller caller, ObjectNode row, ObjectNode changes) {
        refuseForUsers(caller, changes, "update");
        super.apply(caller, row, changes);
    }

    @Override
    ObjectNode show(Caller caller, ObjectNode row) {
        ObjectNode view = row.deepCopy();
        Table<ObjectNode> subnets = ground.subnets().rows;
        view.set(
                "subnets",
                Json.listOf(
                        subnets.by("network_id", id(row)).stream().map(Kind::id).toList()));
        if (!caller.admin()) {
            view.remove(ADMIN_ONLY);
        }
        if (!row.path("router:external").asBoolean()) {
            view.remove("is_default");
        }
        return view;
    }

    @Override
    void remove(ObjectNode row) {
        List<ObjectNode> ports = ground.ports().rows.by("network_id", id(row));
        if (!ports.isEmpty()) {
            throw new Refused(
                    409,
                    "NetworkInUse",
                    "Unable to complete operation on network " + id(row)
                            + ". There are one or more ports still in use on the network, id for these ports is: "
                            + ports.stream().map(Kind::id).collect(Collectors.joining(",")) + ".");
        }
        ground.subnets().rows.by("network_id", id(row)).forEach(ground.subnets()::remove);
        super.remove(row);
    }
}
