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

    /** One by one: Neutron makes all or none of a bulk, so one rule that is there already would hold up the others. */
    @Override
    public void allow(String groupId, List<Ingress> rules) {
        rules.forEach(rule -> allow(groupId, rule));
    }

    @Override
    public void delete(String id) {
        groups.delete(id);
    }

    private void allow(String groupId, Ingress rule) {
        ObjectNode body = Json.object()
                .put("security_group_id", groupId)
                .put("direction", "ingress")
                .put("ethertype", "IPv4");
        Json.put(body, "protocol", rule.protocol());
        Json.put(body, "port_range_min", rule.firstPort());
        Json.put(body, "port_range_max", rule.lastPort());
        Json.put(body, "remote_ip_prefix", rule.fromCidr());
        Json.put(body, "remote_group_id", rule.fromGroupId());
        try {
            neutron.at("security-group-rules").post(Json.wrap("security_group_rule", body));
        } catch (Problem problem) {
            if (problem.code() != OpenStackCode.CONFLICT) {
                throw problem;
            }
        }
    }

    private static SecurityGroup read(JsonNode node) {
        return new SecurityGroup(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
