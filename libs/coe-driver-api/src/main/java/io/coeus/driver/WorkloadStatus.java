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

    /** The status of a workload of which the engine has nothing: not created yet, or vanished. */
    public static WorkloadStatus absent() {
        return new WorkloadStatus(WorkloadState.PENDING, 0, 0, "nothing of it exists on the cluster", List.of());
    }

    /** The status of a workload that runs until further notice, from what its instances do. */
    public static WorkloadStatus ofService(int desired, int ready, String message, List<Instance> instances) {
        WorkloadState state;
        if (ready >= desired) {
            state = WorkloadState.RUNNING;
        } else {
            state = ready > 0 ? WorkloadState.DEGRADED : ofInstances(instances);
        }
        return new WorkloadStatus(state, desired, ready, told(message, instances), instances);
    }

    /** The status of a job, from its completions and what its instances do. */
    public static WorkloadStatus ofJob(int completions, int done, boolean failed, List<Instance> instances) {
        WorkloadState state;
        if (done >= completions) {
            state = WorkloadState.COMPLETED;
        } else if (failed) {
            state = WorkloadState.FAILED;
        } else {
            state = any(instances, WorkloadState.RUNNING) ? WorkloadState.RUNNING : ofInstances(instances);
        }
        return new WorkloadStatus(state, completions, done, told("", instances), instances);
    }

    private static WorkloadState ofInstances(List<Instance> instances) {
        if (any(instances, WorkloadState.RUNNING) || any(instances, WorkloadState.STARTING)) {
            return WorkloadState.STARTING;
        }
        if (any(instances, WorkloadState.PENDING) || instances.isEmpty()) {
            return WorkloadState.PENDING;
        }
        return any(instances, WorkloadState.UNKNOWN) ? WorkloadState.UNKNOWN : WorkloadState.FAILED;
    }

    private static boolean any(List<Instance> instances, WorkloadState state) {
        return instances.stream().anyMatch(instance -> instance.state() == state);
    }

    private static String told(String message, List<Instance> instances) {
        if (!message.isEmpty()) {
            return message;
        }
        return instances.stream()
                .filter(instance -> instance.state() != WorkloadState.RUNNING
                        && !instance.message().isEmpty())
                .map(instance -> instance.name() + ": " + instance.message())
                .findFirst()
                .orElse("");
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
