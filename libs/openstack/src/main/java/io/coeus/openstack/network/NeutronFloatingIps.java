// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link FloatingIps} of Neutron. The description is {@code <tag> <name>}. */
final class NeutronFloatingIps implements FloatingIps {
    private final Collection floatingIps;

    NeutronFloatingIps(RestClient neutron) {
        this.floatingIps = new Collection(neutron, "floatingip");
    }

    @Override
    public FloatingIp create(NewFloatingIp wanted) {
        ObjectNode body = Json.object().put("floating_network_id", wanted.externalNetworkId());
        Json.put(body, "port_id", wanted.portId());
        return read(floatingIps.create(body, description(wanted.tag(), wanted.name()), wanted.tag()));
    }

    @Override
    public Optional<FloatingIp> find(String id) {
        return floatingIps.find(id).map(NeutronFloatingIps::read);
    }

    @Override
    public Optional<FloatingIp> findByName(String name, Tag tag) {
        return floatingIps
                .adopt(floatingIps.search(), description(tag, name), tag)
                .map(NeutronFloatingIps::read);
    }

    /** Those whose creation was interrupted before tagging are known by their description, which has no search by prefix. */
    @Override
    public List<FloatingIp> listByTag(Tag tag) {
        return floatingIps.list(floatingIps.search()).stream()
                .filter(node -> bears(node, tag))
                .map(NeutronFloatingIps::read)
                .toList();
    }

    @Override
    public FloatingIp associate(String id, @Nullable String portId) {
        return read(floatingIps.update(id, Json.object().put("port_id", portId)));
    }

    @Override
    public void delete(String id) {
        floatingIps.delete(id);
    }

    private static boolean bears(JsonNode node, Tag tag) {
        return Json.texts(node.path("tags")).contains(tag.text())
                || Json.text(node, "description").startsWith(tag.text() + " ");
    }

    private static String description(Tag tag, String name) {
        return tag.text() + " " + name;
    }

    private static FloatingIp read(JsonNode node) {
        String description = Json.text(node, "description");
        int blank = description.startsWith("coeus:") ? description.indexOf(' ') : -1;
        return new FloatingIp(
                Json.text(node, "id"),
                blank < 0 ? "" : description.substring(blank + 1),
                Json.text(node, "floating_ip_address"),
                Json.text(node, "status"),
                Json.textOrNull(node, "port_id"),
                Json.textOrNull(node, "fixed_ip_address"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
