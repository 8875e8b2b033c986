// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.openstack.Quota;
import io.coeus.openstack.rest.RestClient;

/** {@link Networking} by Neutron's REST API. */
public final class Neutron implements Networking {
    private final RestClient neutron;

    /** Speaks through a client of the network service. */
    public Neutron(RestClient neutron) {
        this.neutron = neutron;
    }

    @Override
    public Networks networks() {
        return new NeutronNetworks(neutron);
    }

    @Override
    public Subnets subnets() {
        return new NeutronSubnets(neutron);
    }

    @Override
    public Routers routers() {
        return new NeutronRouters(neutron);
    }

    @Override
    public SecurityGroups securityGroups() {
        return new NeutronSecurityGroups(neutron);
    }

    @Override
    public Ports ports() {
        return new NeutronPorts(neutron);
    }

    @Override
    public FloatingIps floatingIps() {
        return new NeutronFloatingIps(neutron);
    }

    @Override
    public NetworkQuotas quotas() {
        return () -> {
            String project = neutron.session().projectId();
            JsonNode quota = neutron.at("quotas", project, "details.json").get().path("quota");
            return new NetworkQuotas.NetworkQuota(
                    quota(quota, "network"),
                    quota(quota, "subnet"),
                    quota(quota, "router"),
                    quota(quota, "port"),
                    quota(quota, "security_group"),
                    quota(quota, "security_group_rule"),
                    quota(quota, "floatingip"));
        };
    }

    private static Quota quota(JsonNode quota, String resource) {
        JsonNode node = quota.path(resource);
        long used = node.path("used").asLong(0) + node.path("reserved").asLong(0);
        return new Quota(node.path("limit").asLong(-1), used);
    }
}
