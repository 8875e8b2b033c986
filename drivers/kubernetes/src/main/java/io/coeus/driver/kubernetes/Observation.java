// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.kubernetes;

import io.coeus.driver.DriverError;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadStatus;
import io.coeus.driver.WorkloadStatus.Instance;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one look at a workload found.
 *
 * @param status its state
 * @param upToDate whether the controller has nothing left to do
 * @param leaving pods on their way out
 * @param stopped why the controller has given up; empty while it has not
 */
record Observation(WorkloadStatus status, boolean upToDate, long leaving, String stopped) {

    /** Empty when there is no controller. */
    static Optional<Observation> of(KubernetesClient client, UUID workloadId, Optional<Place> place) {
        Stream<Kinds> kinds = place.map(known -> Stream.of(known.kind())).orElseGet(Kinds.CONTROLLERS::stream);
        List<Pod> pods = client.pods()
                .inAnyNamespace()
                .withLabels(Labels.workload(workloadId))
                .list()
                .getItems();
        Optional<Observation> found = kinds.map(kind -> Controllers.read(client, kind, workloadId, place))
                .filter(Objects::nonNull)
                .findFirst()
                .map(controller -> of(controller, pods));
        return found.isPresent() || place.isEmpty() ? found : of(client, workloadId, Optional.empty());
    }

    private static Observation of(Controllers.Reading reading, List<Pod> pods) {
        List<Instance> instances = pods.stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .map(Pods::instance)
                .sorted(Comparator.comparing(Instance::name))
                .toList();
        long leaving = (long) pods.size() - instances.size();
        WorkloadStatus status = reading.job()
                ? WorkloadStatus.ofJob(
                        reading.desired(), reading.ready(), !reading.stopped().isEmpty(), instances)
                : WorkloadStatus.ofService(reading.desired(), reading.ready(), reading.message(), instances);
        return new Observation(status, reading.upToDate(), leaving, reading.stopped());
    }

    Progress progress(Known known) {
        if (!stopped.isEmpty()) {
            return new Progress.Blocked(known, new DriverError(DriverError.Kind.INSTANCES_FAILED, stopped + problem()));
        }
        if (upToDate && leaving == 0) {
            return new Progress.Settled(known);
        }
        return new Progress.Moving(known, waitingFor(), Cleaning.LOOK_AGAIN);
    }

    private String waitingFor() {
        if (leaving > 0) {
            return leaving + " former instances to end";
        }
        return "%d of %d instances ready".formatted(status.ready(), status.desired()) + problem();
    }

    private String problem() {
        return status.message().isEmpty() ? "" : "; " + status.message();
    }
}
