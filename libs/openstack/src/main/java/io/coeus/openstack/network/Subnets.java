// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subnets the session's project owns or may use. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Subnets {
    /**
     * What to make: IPv4 or IPv6 by its range, with DHCP.
     *
     * @param dnsNameservers empty = the cloud's own
     */
    record NewSubnet(String name, Tag tag, String networkId, String cidr, List<String> dnsNameservers) {}

    /** A subnet as Neutron shows it. */
    record Subnet(
            String id,
            String name,
            String networkId,
            String cidr,
            @Nullable String gatewayIp,
            Set<String> tags,
            @Nullable Instant createdAt) {}

    /** Makes a subnet. Repeating throws INVALID, since ranges of one network may not overlap. */
    Subnet create(NewSubnet wanted);

    Optional<Subnet> find(String id);

    /** The oldest subnet with exactly this name and this tag; completes a creation that was interrupted before tagging. */
    Optional<Subnet> findByName(String name, Tag tag);

    /** What a user means by an id or a name. Throws AMBIGUOUS when several have the name. */
    Optional<Subnet> resolve(String idOrName);

    List<Subnet> listByNetwork(String networkId);

    List<Subnet> listByTag(Tag tag);

    /** Deletes; none there is fine. Throws CONFLICT while addresses are in use. */
    void delete(String id);
}
