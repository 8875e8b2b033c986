// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.openstack.Tag;
import io.coeus.openstack.rest.Json;
import io.coeus.openstack.rest.RestClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Routers} of Neutron. */
final class NeutronRouters implements Routers {
    private final Collection routers;
    private final Ports ports;

    NeutronRouters(RestClient neutron) {
        this.routers = new Collection(neutron, "router");
        this.ports = new NeutronPorts(neutron);
    }

    @Override
    public Router create(String name, Tag tag, @Nullable String externalNetworkId) {
        ObjectNode body = Json.object().put("name", name);
        if (externalNetworkId != null) {
            body.set("external_gateway_info", Json.wrap("network_id", externalNetworkId));
        }
        return read(routers.create(body, tag.text(), tag));
    }

    @Override
    public Optional<Router> find(String id) {
        return routers.find(id).map(NeutronRouters::read);
    }

    @Override
    public Optional<Router> findByName(String name, Tag tag) {
        return routers.findByName(name, tag).map(NeutronRouters::read);
    }

    @Override
    public List<Router> listByTag(Tag tag) {
        return routers.listByTag(tag).stream().map(NeutronRouters::read).toList();
    }

    /** Neutron refuses a repetition in words only; whether it is one is seen from the router's ports. */
    @Override
    public void attach(String routerId, String subnetId) {
        try {
            routers.at(routerId, "add_router_interface").put(Json.wrap("subnet_id", subnetId));
        } catch (Problem problem) {
            boolean refused = problem.kind() == Kind.INVALID || problem.kind() == Kind.CONFLICT;
            if (!refused || !attached(routerId, subnetId)) {
                throw problem;
            }
        }
    }

    @Override
    public void detach(String routerId, String subnetId) {
        try {
            routers.at(routerId, "remove_router_interface").put(Json.wrap("subnet_id", subnetId));
        } catch (Problem problem) {
            boolean refused = problem.kind() == Kind.ABSENT || problem.kind() == Kind.INVALID;
            if (!refused || attached(routerId, subnetId)) {
                throw problem;
            }
        }
    }

    @Override
    public void delete(String id) {
        routers.delete(id);
    }

    private boolean attached(String routerId, String subnetId) {
        return ports.listByDevice(routerId).stream()
                .flatMap(port -> port.fixedIps().stream())
                .anyMatch(ip -> ip.subnetId().equals(subnetId));
    }

    private static Router read(JsonNode node) {
        return new Router(
                Json.text(node, "id"),
                Json.text(node, "name"),
                Json.text(node, "status"),
                Json.textOrNull(node.path("external_gateway_info"), "network_id"),
                Set.copyOf(Json.texts(node.path("tags"))),
                Json.time(node, "created_at"));
    }
}
