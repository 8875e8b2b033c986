// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One workload as an engine has it.
 *
 * @param state the state of the whole
 * @param desired instances that shall run; completions of a job
 * @param ready instances that are ready; done completions of a job
 * @param message why the state is as it is, in words for the owner; empty when there is nothing to say
 * @param instances the instances the engine knows, by name
 */
public record WorkloadStatus(WorkloadState state, int desired, int ready, String message, List<Instance> instances) {

    public WorkloadStatus {
        instances = List.copyOf(instances);
    }

    /** The status of a workload about which the engine could not be asked. */
    public static WorkloadStatus unknown(DriverError error) {
        return new WorkloadStatus(WorkloadState.UNKNOWN, 0, 0, error.message(), List.of());
    }

    /**
     * One container (or pod) of the workload.
     *
     * @param name the engine's name of it
     * @param node the node it was given to, once it was
     * @param state its own state; never {@link WorkloadState#DEGRADED}
     * @param message why it is in that state, in the engine's words; empty when there is nothing to say
     */
    public record Instance(String name, @Nullable String node, WorkloadState state, String message) {}
}
