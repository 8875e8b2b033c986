// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import io.coeus.sandbox.cloud.core.World;

/** All kinds of resources of the service, which need each other. */
final class Ground {
    private final Networks networks;
    private final Subnets subnets;
    private final Ports ports;
    private final Routers routers;
    private final FloatingIps floatingIps;
    private final SecurityGroups securityGroups;
    private final SecurityGroupRules rules;
    private final Quotas quotas;

    Ground(World world) {
        quotas = new Quotas(this::used);
        networks = new Networks(world, quotas, this);
        subnets = new Subnets(world, quotas, this);
        ports = new Ports(world, quotas, this);
        routers = new Routers(world, quotas, this);
        floatingIps = new FloatingIps(world, quotas, this);
        rules = new SecurityGroupRules(world, quotas, this);
        securityGroups = new SecurityGroups(world, quotas, this);
    }

    Kind[] kinds() {
        return new Kind[] {networks, subnets, ports, routers, floatingIps, securityGroups, rules};
    }

    private int used(String resource, String project) {
        for (Kind kind : kinds()) {
            if (kind.shape.one().equals(resource)) {
                return kind.rows.count("project_id", project);
            }
        }
        return 0;
    }

    Networks networks() {
        return networks;
    }

    Subnets subnets() {
        return subnets;
    }

    Ports ports() {
        return ports;
    }

    Routers routers() {
        return routers;
    }

    FloatingIps floatingIps() {
        return floatingIps;
    }

    SecurityGroups securityGroups() {
        return securityGroups;
    }

    SecurityGroupRules rules() {
        return rules;
    }

    Quotas quotas() {
        return quotas;
    }
}
