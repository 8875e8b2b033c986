// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Routers of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Routers {
    /**
     * A router as Neutron shows it.
     *
     * @param externalNetworkId where its gateway is, or null
     */
    record Router(
            String id,
            String name,
            String status,
            @Nullable String externalNetworkId,
            Set<String> tags,
            @Nullable Instant createdAt) {}

    /** Makes a router; {@code externalNetworkId} null = without gateway. Repeating makes another one. */
    Router create(String name, Tag tag, @Nullable String externalNetworkId);

    Optional<Router> find(String id);

    /** The oldest router with exactly this name and this tag; completes a creation that was interrupted before tagging. */
    Optional<Router> findByName(String name, Tag tag);

    List<Router> listByTag(Tag tag);

    /** Gives the router the subnet's gateway address; being there already is fine. */
    void attach(String routerId, String subnetId);

    /** Takes the router off the subnet; not being there is fine. Throws CONFLICT while floating IPs need the way. */
    void detach(String routerId, String subnetId);

    /** Deletes; none there is fine. Throws CONFLICT while subnets are attached. */
    void delete(String id);
}
