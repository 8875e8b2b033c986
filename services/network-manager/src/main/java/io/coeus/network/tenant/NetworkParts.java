// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.tenant;

import io.coeus.cloud.Made;
import io.coeus.kernel.Problem;
import io.coeus.network.cluster.Kinds;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Networks.Network;
import io.coeus.openstack.network.Routers.Router;
import io.coeus.openstack.network.Subnets.NewSubnet;
import io.coeus.openstack.network.Subnets.Subnet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The things in Neutron that a project's network is made of. */
record NetworkParts(Networking neutron, Made made, TenantNetwork network) {

    /** Ids of the parts others need. */
    record Ids(String networkId, String subnetId) {}

    Ids make(@Nullable String externalNetwork) {
        var name = network.name();
        var networkId = made.ensure(
                Kinds.NETWORK,
                name,
                () -> neutron.networks().findByName(name, made.tag()),
                () -> neutron.networks().create(name, made.tag()),
                Network::id);
        var subnetId = made.ensure(
                Kinds.SUBNET,
                name,
                () -> neutron.subnets().findByName(name, made.tag()),
                () -> neutron.subnets().create(new NewSubnet(name, made.tag(), networkId, network.cidr(), List.of())),
                Subnet::id);
        if (externalNetwork != null) {
            route(externalNetwork, subnetId);
        }
        return new Ids(networkId, subnetId);
    }

    private void route(String externalNetwork, String subnetId) {
        var external = neutron.networks()
                .resolve(externalNetwork)
                .filter(Network::external)
                .orElseThrow(() ->
                        Problem.invalid("externalNetwork", "There is no external network " + externalNetwork + "."));
        var name = network.name();
        var routerId = made.ensure(
                Kinds.ROUTER,
                name,
                () -> neutron.routers().findByName(name, made.tag()),
                () -> neutron.routers().create(name, made.tag(), external.id()),
                Router::id);
        neutron.routers().attach(routerId, subnetId);
    }

    void remove() {
        var name = network.name();
        made.remove(
                Kinds.ROUTER,
                name,
                () -> neutron.routers().findByName(name, made.tag()).map(Router::id),
                id -> {
                    neutron.subnets().listByTag(made.tag()).forEach(subnet -> neutron.routers()
                            .detach(id, subnet.id()));
                    neutron.routers().delete(id);
                });
        made.remove(
                Kinds.SUBNET,
                name,
                () -> neutron.subnets().findByName(name, made.tag()).map(Subnet::id),
                neutron.subnets()::delete);
        made.remove(
                Kinds.NETWORK,
                name,
                () -> neutron.networks().findByName(name, made.tag()).map(Network::id),
                neutron.networks()::delete);
    }
}
