// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Ports} of Neutron. */
final class NeutronPorts implements Ports {
    private final Collection ports;

    NeutronPorts(RestClient neutron) {
        this.ports = new Collection(neutron, "port");
    }

    @Override
    public List<Port> createAll(List<NewPort> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<JsonNode> made =
                ports.createAll(wanted.stream().map(NeutronPorts::body).toList());
        List<Port> result = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            result.add(read(ports.tagged(made.get(i), wanted.get(i).tag())));
        }
        return List.copyOf(result);
    }

    @Override
    public Optional<Port> find(String id) {
        return ports.find(id).map(NeutronPorts::read);
    }

    @Override
    public Optional<Port> findByName(String name, Tag tag) {
        return ports.findByName(name, tag).map(NeutronPorts::read);
    }

    @Override
    public List<Port> listByTag(Tag tag) {
        return ports.listByTag(tag).stream().map(NeutronPorts::read).toList();
    }

    @Override
    public List<Port> listByDevice(String deviceId) {
        return ports.list(ports.search().query("device_id", deviceId)).stream()
                .map(NeutronPorts::read)
                .toList();
    }

    @Override
    public void delete(String id) {
        ports.delete(id);
    }

    private static ObjectNode body(NewPort wanted) {
        ObjectNode body = Json.object()
                .put("name", wanted.name())
                .put("network_id", wanted.networkId())
                .put("description", wanted.tag().text());
        ObjectNode address = Json.put(Json.object(), "subnet_id", wanted.subnetId());
        Json.put(address, "ip_address", wanted.fixedIp());
        if (!address.isEmpty()) {
            Json.put(body, "fixed_ips", List.of(address));
        }
        if (!wanted.securityGroupIds().isEmpty()) {
            Json.put(body, "security_groups", wanted.securityGroupIds());
        }
        return body;
    }

    private static Port read(JsonNode node) {
        return new Port(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "network_id"),
                Json.text(node, "status"),
                Json.text(node, "mac_address"),
                Json.text(node, "device_id"),
                Json.text(node, "device_owner"),
                Json.list(
                        node.path("fixed_ips"),
                        ip -> new FixedIp(Json.text(ip, "subnet_id"), Json.text(ip, "ip_address"))),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
