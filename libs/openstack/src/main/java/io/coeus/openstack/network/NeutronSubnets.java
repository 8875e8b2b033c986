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

/** {@link Subnets} of Neutron. */
final class NeutronSubnets implements Subnets {
    private final Collection subnets;

    NeutronSubnets(RestClient neutron) {
        this.subnets = new Collection(neutron, "subnet");
    }

    @Override
    public Subnet create(NewSubnet wanted) {
        ObjectNode body = Json.object()
                .put("name", wanted.name())
                .put("network_id", wanted.networkId())
                .put("cidr", wanted.cidr())
                .put("ip_version", wanted.cidr().contains(":") ? 6 : 4);
        if (!wanted.dnsNameservers().isEmpty()) {
            Json.put(body, "dns_nameservers", wanted.dnsNameservers());
        }
        return read(subnets.create(body, wanted.tag().text(), wanted.tag()));
    }

    @Override
    public Optional<Subnet> find(String id) {
        return subnets.find(id).map(NeutronSubnets::read);
    }

    @Override
    public Optional<Subnet> findByName(String name, Tag tag) {
        return subnets.findByName(name, tag).map(NeutronSubnets::read);
    }

    @Override
    public Optional<Subnet> resolve(String idOrName) {
        return subnets.resolve(idOrName).map(NeutronSubnets::read);
    }

    @Override
    public List<Subnet> listByNetwork(String networkId) {
        return subnets.list(subnets.search().query("network_id", networkId)).stream()
                .map(NeutronSubnets::read)
                .toList();
    }

    @Override
    public List<Subnet> listByTag(Tag tag) {
        return subnets.listByTag(tag).stream().map(NeutronSubnets::read).toList();
    }

    @Override
    public void delete(String id) {
        subnets.delete(id);
    }

    private static Subnet read(JsonNode node) {
        return new Subnet(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "network_id"),
                Json.text(node, "cidr"),
                Json.textOrNull(node, "gateway_ip"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
