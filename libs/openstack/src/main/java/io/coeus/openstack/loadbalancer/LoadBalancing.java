// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

/** Octavia, with one session. Ask {@link #offered()} first: many clouds have none. */
public interface LoadBalancing {
    /** Whether the cloud has load balancers. */
    boolean offered();

    LoadBalancers loadBalancers();

    LoadBalancerQuotas quotas();
}
