// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.cloud.core.Call;
import io.coeus.sandbox.cloud.core.Caller;
import io.coeus.sandbox.cloud.core.Json;
import io.coeus.sandbox.cloud.core.Refused;
import io.coeus.sandbox.cloud.core.World;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Rules of security groups. */
final class SecurityGroupRules extends Kind {
    private static final Shape SHAPE = Shape.of(
            "security_group_rule",
            "security-group-rules",
            "SecurityGroupRuleNotFound",
            "Security group rule %s does not exist",
            Attribute.text("security_group_id").fixed().must(),
            Attribute.text("ethertype").fixed(),
            Attribute.text("direction").fixed().must(),
            Attribute.nothing("protocol").fixed(),
            Attribute.nothing("port_range_min").fixed(),
            Attribute.nothing("port_range_max").fixed(),
            Attribute.nothing("remote_ip_prefix").fixed(),
            Attribute.nothing("remote_address_group_id").fixed(),
            Attribute.nothing("normalized_cidr").readOnly(),
            Attribute.nothing("remote_group_id").fixed(),
            Attribute.text("description"));
    private static final List<String> IDENTITY = List.of(
            "direction",
            "ethertype",
            "protocol",
            "port_range_min",
            "port_range_max",
            "remote_ip_prefix",
            "remote_group_id");

    private final Ground ground;

    SecurityGroupRules(World world, Quotas quotas, Ground ground) {
        super(SHAPE.withJson("security_group_rules"), world, quotas);
        this.ground = ground;
        rows.index("security_group_id", r -> Json.text(r, "security_group_id"));
    }

    @Override
    List<ObjectNode> candidates(Call call) {
        String group = call.query().get("security_group_id");
        return group == null ? super.candidates(call) : rows.by("security_group_id", group);
    }

    /** Gives a new group its first rules: everything out; for a default group also everything in from itself. */
    void addStandard(ObjectNode group, boolean fromItself) {
        for (String type : List.of("IPv4", "IPv6")) {
            if (fromItself) {
                add(group, type, "ingress", id(group));
            }
            add(group, type, "egress", null);
        }
    }

    private void add(
            ObjectNode group, String type, String direction, @org.jspecify.annotations.Nullable String remote) {
        String project = Json.text(group, "project_id", "");
        ObjectNode row = Json.of("id", world.ids().uuid(), "project_id", project, "tenant_id", project);
        row.setAll(shape.create(Json.of("security_group_id", id(group), "direction", direction, "ethertype", type)));
        row.put("remote_group_id", remote).putNull("description");
        row.setAll(Json.of("tags", Json.list(), "created_at", world.stamp(), "updated_at", world.stamp()));
        rows.add(id(row), row.put("revision_number", 0));
    }

    @Override
    void complete(Caller caller, ObjectNode row) {
        String direction = Json.text(row, "direction", "");
        if (!List.of("ingress", "egress").contains(direction)) {
            throw Shape.bad("Invalid input for direction. Reason: " + direction + " is not in valid_values.");
        }
        ObjectNode group = ground.securityGroups().find(caller, Json.text(row, "security_group_id", ""));
        checkPorts(row);
        if (!Json.has(row, "ethertype")) {
            row.put("ethertype", "IPv4");
        }
        row.set("normalized_cidr", row.get("remote_ip_prefix"));
        row.put("revision_number", 0);
        rows.by("security_group_id", id(group)).stream()
                .filter(r -> IDENTITY.stream().allMatch(n -> Objects.equals(Json.text(r, n), Json.text(row, n))))
                .findFirst()
                .ifPresent(r -> {
                    throw new Refused(
                            409,
                            "SecurityGroupRuleExists",
                            "Security group rule already exists. Rule id is " + id(r) + ".");
                });
    }

    @Override
    void checkBulk(JsonNode all) {
        Set<String> groups = new HashSet<>();
        all.forEach(rule -> groups.add(rule.path("security_group_id").asText()));
        if (groups.size() > 1) {
            throw new Refused(
                    400,
                    "SecurityGroupNotSingleGroupRules",
                    "Only allowed to update rules for one security profile at a time");
        }
    }

    private static void checkPorts(ObjectNode row) {
        boolean ranged = Json.has(row, "port_range_min") || Json.has(row, "port_range_max");
        String protocol = Json.text(row, "protocol");
        if (ranged && protocol == null) {
            throw new Refused(
                    400,
                    "SecurityGroupProtocolRequiredWithPorts",
                    "Must also specify protocol if port range is given.");
        }
        boolean wrong =
                row.path("port_range_min").asInt() > row.path("port_range_max").asInt();
        if (ranged && wrong && !"icmp".equals(protocol)) {
            throw new Refused(
                    400,
                    "SecurityGroupInvalidPortRange",
                    "For TCP/UDP protocols, port_range_min must be <= port_range_max");
        }
    }
}
