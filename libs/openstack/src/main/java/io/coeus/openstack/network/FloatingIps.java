// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Floating IPs of the session's project. Neutron gives them no names: Coeus writes one into the description. Calls block
 * and throw problems with {@code OpenStackCode}s.
 */
public interface FloatingIps {
    /** What to make; {@code portId} null = not associated yet. */
    record NewFloatingIp(
            String name,
            Tag tag,
            String externalNetworkId,
            @Nullable String portId) {}

    /**
     * A floating IP as Neutron shows it.
     *
     * @param name "" when it is not one of Coeus
     * @param fixedIp the address it leads to, or null
     */
    record FloatingIp(
            String id,
            String name,
            String ip,
            String status,
            @Nullable String portId,
            @Nullable String fixedIp,
            Set<String> tags,
            @Nullable Instant createdAt) {}

    /** Takes one from the external network. Repeating takes another one: look by name first. */
    FloatingIp create(NewFloatingIp wanted);

    Optional<FloatingIp> find(String id);

    /** The oldest one made with exactly this name and this tag. */
    Optional<FloatingIp> findByName(String name, Tag tag);

    List<FloatingIp> listByTag(Tag tag);

    /** Leads it to a port's first address, or nowhere when {@code portId} is null. */
    FloatingIp associate(String id, @Nullable String portId);

    /** Gives it back; none there is fine. */
    void delete(String id);
}
