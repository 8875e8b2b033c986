// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Networks} of Neutron. */
final class NeutronNetworks implements Networks {
    private final Collection networks;

    NeutronNetworks(RestClient neutron) {
        this.networks = new Collection(neutron, "network");
    }

    @Override
    public Network create(String name, Tag tag) {
        return read(networks.create(Json.object().put("name", name), tag.text(), tag));
    }

    @Override
    public Optional<Network> find(String id) {
        return networks.find(id).map(NeutronNetworks::read);
    }

    @Override
    public Optional<Network> findByName(String name, Tag tag) {
        return networks.findByName(name, tag).map(NeutronNetworks::read);
    }

    @Override
    public Optional<Network> resolve(String idOrName) {
        return networks.resolve(idOrName).map(NeutronNetworks::read);
    }

    @Override
    public List<Network> listByTag(Tag tag) {
        return networks.listByTag(tag).stream().map(NeutronNetworks::read).toList();
    }

    @Override
    public List<Network> listExternal() {
        return networks.list(networks.search().query("router:external", "true")).stream()
                .map(NeutronNetworks::read)
                .toList();
    }

    @Override
    public void delete(String id) {
        networks.delete(id);
    }

    private static Network read(JsonNode node) {
        return new Network(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "project_id"),
                node.path("shared").asBoolean(),
                node.path("router:external").asBoolean(),
                Json.texts(node.path("subnets")),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
