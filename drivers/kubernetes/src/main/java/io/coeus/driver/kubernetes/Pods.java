// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.WorkloadState;
import io.coeus.driver.WorkloadStatus.Instance;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one pod as an instance. */
final class Pods {

    /** Reasons to wait which do not pass by themselves, or only after many tries. */
    private static final Set<String> ILL = Set.of(
            "CrashLoopBackOff",
            "ImagePullBackOff",
            "ErrImagePull",
            "ErrImageNeverPull",
            "InvalidImageName",
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError");

    private Pods() {}

    static Instance instance(Pod pod) {
        PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
        String node = pod.getSpec().getNodeName();
        return new Instance(pod.getMetadata().getName(), node, state(status, node), message(status));
    }

    private static WorkloadState state(PodStatus status, @Nullable String node) {
        return switch (Objects.requireNonNullElse(status.getPhase(), "Pending")) {
            case "Succeeded" -> WorkloadState.COMPLETED;
            case "Failed" -> WorkloadState.FAILED;
            case "Unknown" -> WorkloadState.UNKNOWN;
            case "Running" -> running(status);
            default -> node == null ? WorkloadState.PENDING : waiting(status);
        };
    }

    private static WorkloadState running(PodStatus status) {
        Optional<PodCondition> ready = condition(status, "Ready");
        if (ready.filter(condition -> "True".equals(condition.getStatus())).isPresent()) {
            return WorkloadState.RUNNING;
        }
        return ready.filter(condition -> "Unknown".equals(condition.getStatus()))
                        .isPresent()
                ? WorkloadState.UNKNOWN
                : waiting(status);
    }

    private static WorkloadState waiting(PodStatus status) {
        return reasons(status).anyMatch(waiting -> ILL.contains(waiting.getReason()))
                ? WorkloadState.FAILED
                : WorkloadState.STARTING;
    }

    private static Stream<ContainerStateWaiting> reasons(PodStatus status) {
        return Stream.ofNullable(status.getContainerStatuses())
                .flatMap(list -> list.stream())
                .map(ContainerStatus::getState)
                .filter(Objects::nonNull)
                .map(ContainerState::getWaiting)
                .filter(Objects::nonNull);
    }

    private static String message(PodStatus status) {
        Optional<String> waiting = reasons(status)
                .filter(reason -> !"ContainerCreating".equals(reason.getReason()))
                .map(reason -> said(reason.getReason(), reason.getMessage()))
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.get();
        }
        if (status.getReason() != null) {
            return said(status.getReason(), status.getMessage());
        }
        return condition(status, "PodScheduled")
                .filter(condition -> "False".equals(condition.getStatus()))
                .map(condition -> said(condition.getReason(), condition.getMessage()))
                .orElse("");
    }

    private static Optional<PodCondition> condition(PodStatus status, String type) {
        return Stream.ofNullable(status.getConditions())
                .flatMap(list -> list.stream())
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    private static String said(@Nullable String reason, @Nullable String message) {
        return message == null || message.isBlank() ? String.valueOf(reason) : reason + ": " + message;
    }
}
