// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import io.coeus.openstack.Quota;

/** Room the session's project has in Octavia, which tells limits only: what is used is counted. */
@FunctionalInterface
public interface LoadBalancerQuotas {
    /** What is limited. */
    record LoadBalancerQuota(Quota loadBalancers) {}

    LoadBalancerQuota now();
}
