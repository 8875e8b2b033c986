// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/** The states in which an engine can have a workload or one instance of it, the same for all engines. */
public enum WorkloadState {
    /** Nothing of it has been given to a node yet. */
    PENDING,
    /** Given to nodes, none is ready yet. */
    STARTING,
    /** All desired instances are ready. */
    RUNNING,
    /** Some desired instances are ready, some are not. */
    DEGRADED,
    /** A job which has done all its completions. */
    COMPLETED,
    /** It does not run and the engine does not expect that to change by itself soon. */
    FAILED,
    /** Nobody can say: the engine, or the node, does not answer. Not a failure. */
    UNKNOWN
}
