// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.tenant;

import io.coeus.contracts.network.NetworkView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A network a project made for its workloads. Immutable.
 *
 * @param reason why it failed, or null
 */
public record TenantNetwork(
        String id,
        String name,
        String projectId,
        String userId,
        State state,
        @Nullable String reason,
        String cidr,
        @Nullable String networkId,
        @Nullable String subnetId,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Names are stored and shown. */
    public enum State {
        CREATING,
        READY,
        FAILED,
        DELETING
    }

    TenantNetwork ready(String network, String subnet, Instant now) {
        return new TenantNetwork(
                id, name, projectId, userId, State.READY, null, cidr, network, subnet, version + 1, createdAt, now);
    }

    TenantNetwork become(State next, @Nullable String why, Instant now) {
        return new TenantNetwork(
                id, name, projectId, userId, next, why, cidr, networkId, subnetId, version + 1, createdAt, now);
    }

    /** As others see it. */
    public NetworkView view() {
        return new NetworkView(
                id,
                name,
                projectId,
                userId,
                state.name(),
                reason,
                cidr,
                networkId,
                subnetId,
                version,
                createdAt,
                updatedAt);
    }
}
