// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.mount;

import org.jspecify.annotations.Nullable;

/**
 * A data volume of a workload on the node the workload is placed on.
 *
 * @param wanted whether the node is to have it mounted
 * @param state as the node last said
 * @param message what the node said of it, or null
 */
public record VolumeMount(
        String workloadId,
        String volumeId,
        String clusterId,
        String node,
        boolean wanted,
        State state,
        @Nullable String message) {

    /** Names are stored. */
    public enum State {
        UNMOUNTED,
        /** The node was told to mount it and may have done so. */
        MOUNTING,
        MOUNTED,
        FAILED
    }

    /** A wish that no node knows of yet. */
    public static VolumeMount wish(String workloadId, String volumeId, String clusterId, String node) {
        return new VolumeMount(workloadId, volumeId, clusterId, node, true, State.UNMOUNTED, null);
    }

    VolumeMount become(State next, @Nullable String said) {
        return new VolumeMount(workloadId, volumeId, clusterId, node, wanted, next, said);
    }

    /** As {@code this}, and not wanted any more. */
    public VolumeMount released() {
        return new VolumeMount(workloadId, volumeId, clusterId, node, false, state, message);
    }

    /** Whether the node has mounted it, or may have. */
    public boolean held() {
        return state == State.MOUNTED || state == State.MOUNTING;
    }

    boolean settled() {
        return wanted ? state == State.MOUNTED || state == State.FAILED : !held();
    }

    /** The volume and what the node says of it, for people. */
    public String words() {
        return message == null ? volumeId : volumeId + " (" + message + ")";
    }
}
