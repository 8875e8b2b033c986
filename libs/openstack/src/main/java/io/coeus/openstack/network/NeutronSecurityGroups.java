// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Problem;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link SecurityGroups} of Neutron. */
final class NeutronSecurityGroups implements SecurityGroups {
    private final RestClient neutron;
    private final Collection groups;

    NeutronSecurityGroups(RestClient neutron) {
        this.neutron = neutron;
        this.groups = new Collection(neutron, "security_group");
    }

    @Override
    public SecurityGroup create(String name, Tag tag) {
        return read(groups.create(Json.object().put("name", name), tag.text(), tag));
    }

    @Override
    public Optional<SecurityGroup> find(String id) {
        return groups.find(id).map(NeutronSecurityGroups::read);
    }

    @Override
    public Optional<SecurityGroup> findByName(String name, Tag tag) {
        return groups.findByName(name, tag).map(NeutronSecurityGroups::read);
    }

    @Override
    public List<SecurityGroup> listByTag(Tag tag) {
        return groups.listByTag(tag).stream().map(NeutronSecurityGroups::read).toList();
    }

    /** One by one where some are there already: Neutron makes all or none of a bulk, which is of one group only. */
    @Override
    public void allow(String groupId, List<Ingress> rules) {
        List<ObjectNode> bodies =
                rules.stream().map(rule -> body(groupId, rule)).toList();
        if (!made(Json.wrap("security_group_rules", bodies))) {
            bodies.forEach(body -> made(Json.wrap("security_group_rule", body)));
        }
    }

    @Override
    public void delete(String id) {
        groups.delete(id);
    }

    /** False when there is such a rule already. */
    private boolean made(ObjectNode rules) {
        try {
            neutron.at("security-group-rules").post(rules);
            return true;
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.CONFLICT) {
                throw problem;
            }
            return false;
        }
    }

    private static ObjectNode body(String groupId, Ingress rule) {
        ObjectNode body = Json.object()
                .put("security_group_id", groupId)
                .put("direction", "ingress")
                .put("ethertype", "IPv4");
        Json.put(body, "protocol", rule.protocol());
        Json.put(body, "port_range_min", rule.firstPort());
        Json.put(body, "port_range_max", rule.lastPort());
        Json.put(body, "remote_ip_prefix", rule.fromCidr());
        return Json.put(body, "remote_group_id", rule.fromGroupId());
    }

    private static SecurityGroup read(JsonNode node) {
        return new SecurityGroup(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
