// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.volume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data volume that a project made through Coeus, or that was made for one of its workloads.
 *
 * @param state CREATING, READY, IN_USE, FAILED or DELETING
 * @param volumeId the Cinder volume, null until it exists
 * @param workloadId the workload it was made for, or null
 */
public record VolumeView(
        String id,
        String name,
        String projectId,
        String userId,
        String state,
        @Nullable String reason,
        int sizeGib,
        @Nullable String volumeType,
        @Nullable String volumeId,
        @Nullable String workloadId,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
