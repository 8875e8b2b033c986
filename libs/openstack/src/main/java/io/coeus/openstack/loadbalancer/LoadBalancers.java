// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import io.coeus.openstack.Tag;
import java.util.List;
import java.util.Optional;

/** Load balancers of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface LoadBalancers {
    /** Asks for a load balancer with nothing in it; {@link #converge} fills it. Repeating makes another one. */
    LoadBalancer create(NewLoadBalancer wanted);

    /**
     * Does the next thing that is missing and answers how it stands: call it again, some seconds later, until it is
     * active (all is as wanted) or has failed. Octavia changes one thing at a time, so no call can do it all. Makes the
     * load balancer when there is none of that name and tag; makes the pools' members those wanted and no others; leaves
     * listeners alone that are not wanted.
     */
    LoadBalancer converge(NewLoadBalancer wanted);

    /** As it is now; empty when there is none or it is deleted. Its status is its own, not that of what is in it. */
    Optional<LoadBalancer> find(String id);

    /** The oldest with exactly this name and this tag that is not being deleted. */
    Optional<LoadBalancer> findByName(String name, Tag tag);

    List<LoadBalancer> listByTag(Tag tag);

    /** The members of the pool of this name in a load balancer; empty when there is no such pool. */
    List<Member> members(String loadBalancerId, String poolName);

    /** Asks for deletion of it and all in it; none there, or being deleted, is fine. Throws BUSY while it is changed. */
    void delete(String id);
}
