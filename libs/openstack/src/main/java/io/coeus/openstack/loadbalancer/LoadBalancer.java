// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.loadbalancer;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A load balancer as Octavia shows it.
 *
 * @param provisioningStatus Octavia's own word: what is being done with it
 * @param operatingStatus Octavia's own word: whether it serves
 */
public record LoadBalancer(
        String id,
        String name,
        String provisioningStatus,
        String operatingStatus,
        String vipAddress,
        String vipPortId,
        Set<String> tags,
        @Nullable Instant createdAt) {
    LoadBalancer withProvisioningStatus(String status) {
        return new LoadBalancer(id, name, status, operatingStatus, vipAddress, vipPortId, tags, createdAt);
    }

    /** Whether what was asked last is done, so that it can be changed. */
    public boolean active() {
        return provisioningStatus.equals("ACTIVE");
    }

    /** Whether what was asked last came to nothing; it can be deleted. */
    public boolean failed() {
        return provisioningStatus.equals("ERROR");
    }

    public boolean deleting() {
        return provisioningStatus.equals("PENDING_DELETE");
    }
}
