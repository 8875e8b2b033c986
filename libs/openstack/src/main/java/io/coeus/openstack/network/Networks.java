// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Networks the session's project owns or may use. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Networks {
    /**
     * A network as Neutron shows it.
     *
     * @param external whether floating IPs and router gateways come from it
     */
    record Network(
            String id,
            String name,
            String projectId,
            boolean shared,
            boolean external,
            List<String> subnetIds,
            Set<String> tags,
            @Nullable Instant createdAt) {}

    /** Makes a network. Repeating makes another one: look by name first. */
    Network create(String name, Tag tag);

    Optional<Network> find(String id);

    /** The oldest network with exactly this name and this tag; completes a creation that was interrupted before tagging. */
    Optional<Network> findByName(String name, Tag tag);

    /** What a user means by an id or a name. Throws AMBIGUOUS when several have the name. */
    Optional<Network> resolve(String idOrName);

    List<Network> listByTag(Tag tag);

    /** Networks floating IPs can come from. */
    List<Network> listExternal();

    /** Deletes; none there is fine. Throws CONFLICT while ports are on it. */
    void delete(String id);
}
