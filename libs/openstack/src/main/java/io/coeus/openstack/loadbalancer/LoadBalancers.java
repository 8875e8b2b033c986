// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import io.coeus.openstack.Tag;
import java.util.List;
import java.util.Optional;

/** Load balancers of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface LoadBalancers {
    /** Asks for a load balancer with everything in it, in one call. Repeating makes another one: look by name first. */
    LoadBalancer create(NewLoadBalancer wanted);

    /** As it is now; empty when there is none or it is deleted. */
    Optional<LoadBalancer> find(String id);

    /** The oldest with exactly this name and this tag that is not being deleted. */
    Optional<LoadBalancer> findByName(String name, Tag tag);

    List<LoadBalancer> listByTag(Tag tag);

    /** The members of a pool by its name; empty when the load balancer has no such pool. */
    Optional<PoolView> pool(String loadBalancerId, String poolName);

    /** Makes these the pool's members and no others. Throws BUSY while the load balancer is being changed. */
    void setMembers(String poolId, List<Member> members);

    /** Asks for deletion of it and all in it; none there, or being deleted, is fine. Throws BUSY while it is changed. */
    void delete(String id);
}
