// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.network;

import io.coeus.openstack.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Security groups of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface SecurityGroups {
    /** A group as Neutron shows it; all its traffic may go out. */
    record SecurityGroup(
            String id,
            String name,
            Set<String> tags,
            @Nullable Instant createdAt) {}

    /**
     * Traffic that may come in.
     *
     * @param protocol {@code tcp}, {@code udp}, {@code icmp}…; null = all
     * @param firstPort null = all
     * @param fromCidr null = from anywhere, unless {@code fromGroupId} is given
     * @param fromGroupId only from members of this group, or null
     */
    record Ingress(
            @Nullable String protocol,
            @Nullable Integer firstPort,
            @Nullable Integer lastPort,
            @Nullable String fromCidr,
            @Nullable String fromGroupId) {
        /** One TCP port, from anywhere or from a range. */
        public static Ingress tcp(int port, @Nullable String fromCidr) {
            return new Ingress("tcp", port, port, fromCidr, null);
        }

        /** Everything members of a group send. */
        public static Ingress fromGroup(String groupId) {
            return new Ingress(null, null, null, null, groupId);
        }
    }

    /** Makes a group. Repeating makes another one: look by name first. */
    SecurityGroup create(String name, Tag tag);

    Optional<SecurityGroup> find(String id);

    /** The oldest group with exactly this name and this tag; completes a creation that was interrupted before tagging. */
    Optional<SecurityGroup> findByName(String name, Tag tag);

    List<SecurityGroup> listByTag(Tag tag);

    /** Lets this IPv4 traffic in; what is allowed already is fine. */
    void allow(String groupId, List<Ingress> rules);

    /** Deletes; none there is fine. Throws CONFLICT while ports use it. */
    void delete(String id);
}
