// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.UUID;

/**
 * What Coeus asks of an engine about workloads. Level-triggered: the caller says what shall be, the driver does the next
 * bits and says how far it is; no call waits for containers. Thread-safe; each call may be repeated, also with an older
 * {@link Known} or with none.
 */
public interface WorkloadDriver {

    /** Says, without any call, whether the engine can run the spec as it stands, with losses, or not at all. */
    Fit fit(WorkloadSpec spec);

    /**
     * Brings the engine's objects of one workload in line with what is desired: create, scale, update and heal are all this
     * one call. A spec which {@link #fit} refuses is {@link Progress.Blocked} with {@link DriverError.Kind#UNSUPPORTED} and
     * changes nothing.
     *
     * @param known what an earlier call answered, or {@link Known#NOTHING}
     * @return settled once the desired instances run (a job: have completed) and older ones are gone
     */
    Progress converge(Endpoint endpoint, Desired desired, Known known);

    /**
     * Removes every object of one workload, whole or half made, found by the label {@code coeus.io/workload}. Data volumes are
     * not touched. A workload which does not exist is removed.
     *
     * @return settled once neither objects nor instances of the workload are left
     */
    Progress remove(Endpoint endpoint, UUID workloadId, Known known);

    /**
     * Looks at one workload now; changes nothing.
     *
     * @return its state; {@link WorkloadState#UNKNOWN} when the engine could not be asked
     */
    WorkloadStatus observe(Endpoint endpoint, UUID workloadId, Known known);
}
