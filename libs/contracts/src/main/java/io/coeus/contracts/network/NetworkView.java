// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A network that a project made through Coeus for its workloads.
 *
 * @param state CREATING, READY, FAILED or DELETING
 * @param reason why it failed, or null
 */
public record NetworkView(
        String id,
        String name,
        String projectId,
        String userId,
        String state,
        @Nullable String reason,
        String cidr,
        @Nullable String networkId,
        @Nullable String subnetId,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
