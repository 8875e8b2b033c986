// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.workload;

/** The one state lattice for all COEs; UNKNOWN is not FAILED. Names are stored and shown. */
public enum WorkloadState {
    PENDING,
    STARTING,
    RUNNING,
    DEGRADED,
    COMPLETED,
    FAILED,
    UNKNOWN,
    DELETING
}
