// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

/** Where a cluster stands. Names are stored and shown. */
public enum ClusterState {
    CREATING,
    CREATE_FAILED,
    READY,
    UPDATING,
    UPDATE_FAILED,
    DELETING,
    DELETE_FAILED;

    /** True while an operation runs on it. */
    public boolean busy() {
        return this == CREATING || this == UPDATING || this == DELETING;
    }

    /** True where workloads may come. */
    public boolean open() {
        return this == READY || this == UPDATING || this == UPDATE_FAILED;
    }

    /** True where its nodes may be changed. */
    public boolean usable() {
        return this == READY || this == UPDATE_FAILED;
    }
}
