// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.tenant;

import io.coeus.contracts.volume.VolumeView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data volume, made by a project or for one of its workloads. Immutable.
 *
 * @param reason why it failed, or null
 * @param volumeId the Cinder volume, null until it exists
 * @param workloadId the workload it was made for, or null
 */
public record DataVolume(
        String id,
        String name,
        String projectId,
        String userId,
        State state,
        @Nullable String reason,
        int sizeGib,
        @Nullable String volumeType,
        @Nullable String volumeId,
        @Nullable String workloadId,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Names are stored and shown. */
    public enum State {
        CREATING,
        READY,
        IN_USE,
        FAILED,
        DELETING
    }

    /** The volume after a change. */
    public DataVolume become(State next, @Nullable String why, @Nullable String cinderId, Instant now) {
        return new DataVolume(
                id,
                name,
                projectId,
                userId,
                next,
                why,
                sizeGib,
                volumeType,
                cinderId,
                workloadId,
                version + 1,
                createdAt,
                now);
    }

    /** As others see it. */
    public VolumeView view() {
        return new VolumeView(
                id,
                name,
                projectId,
                userId,
                state.name(),
                reason,
                sizeGib,
                volumeType,
                volumeId,
                workloadId,
                version,
                createdAt,
                updatedAt);
    }
}
