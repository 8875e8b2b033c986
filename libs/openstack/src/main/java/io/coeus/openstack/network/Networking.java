// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

/** Neutron, with one session. */
public interface Networking {
    Networks networks();

    Subnets subnets();

    Routers routers();

    SecurityGroups securityGroups();

    Ports ports();

    FloatingIps floatingIps();

    NetworkQuotas quotas();
}
