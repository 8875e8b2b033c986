// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Quota;

/** Room the session's project has in Neutron. */
@FunctionalInterface
public interface NetworkQuotas {
    /** What is limited. */
    record NetworkQuota(
            Quota networks,
            Quota subnets,
            Quota routers,
            Quota ports,
            Quota securityGroups,
            Quota securityGroupRules,
            Quota floatingIps) {}

    NetworkQuota now();
}
