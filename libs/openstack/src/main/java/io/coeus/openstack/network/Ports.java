// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ports of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Ports {
    /**
     * What to make.
     *
     * @param subnetId null = any of the network's
     * @param fixedIp null = any of the subnet's
     * @param securityGroupIds empty = the project's default group
     */
    record NewPort(
            String name,
            Tag tag,
            String networkId,
            @Nullable String subnetId,
            @Nullable String fixedIp,
            List<String> securityGroupIds) {}

    /**
     * A port as Neutron shows it.
     *
     * @param deviceId what uses it, such as a server; "" = nothing
     */
    record Port(
            String id,
            String name,
            String networkId,
            String status,
            String macAddress,
            String deviceId,
            String deviceOwner,
            List<FixedIp> fixedIps,
            Set<String> tags,
            @Nullable Instant createdAt) {
        /** The first address. Throws when the port has none. */
        public String ip() {
            return fixedIps.getFirst().ip();
        }
    }

    /** An address of a port. */
    record FixedIp(String subnetId, String ip) {}

    /** Makes ports, all or none, in the order given. Repeating makes others: look by name first. */
    List<Port> createAll(List<NewPort> wanted);

    Optional<Port> find(String id);

    /** The oldest port with exactly this name and this tag; completes a creation that was interrupted before tagging. */
    Optional<Port> findByName(String name, Tag tag);

    List<Port> listByTag(Tag tag);

    /** Ports a server, router or load balancer uses. */
    List<Port> listByDevice(String deviceId);

    /** Deletes; none there is fine. */
    void delete(String id);
}
