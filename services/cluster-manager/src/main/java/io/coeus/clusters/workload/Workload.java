// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.workload;

import io.coeus.clusters.cluster.Revision;
import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.contracts.cluster.WorkloadView;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload on a cluster. Immutable; each change answers the workload after it.
 *
 * @param lossy fields of the spec that the COE keeps only in part, with what is lost
 */
public record Workload(
        Home home,
        WorkloadSpec spec,
        Map<String, String> lossy,
        Placement placement,
        Observation seen,
        @Nullable String operationId,
        Revision revision) {

    /** Which workload, whose, and on which cluster: never changes. */
    public record Home(
            String id,
            String name,
            String projectId,
            String userId,
            String clusterId,
            String clusterName,
            String coe) {}

    public String id() {
        return home.id();
    }

    /** What every name of its cloud objects begins with. */
    public String prefix() {
        return home.name() + "-" + id().substring(0, 8);
    }

    public boolean deleting() {
        return seen.state() == WorkloadState.DELETING;
    }

    public Workload begin(WorkloadState state, String operation) {
        return new Workload(home, spec, lossy, placement, seen.become(state, null), operation, revision);
    }

    public Workload with(WorkloadSpec wanted, Map<String, String> lost) {
        return new Workload(home, wanted, lost, placement, seen, operationId, revision);
    }

    public Workload with(Placement known) {
        return new Workload(home, spec, lossy, known, seen, operationId, revision);
    }

    public Workload with(Observation observation) {
        return new Workload(home, spec, lossy, placement, observation, operationId, revision);
    }

    /** As it is stored: a version further, changed now. */
    public Workload saved(Instant now) {
        return new Workload(home, spec, lossy, placement, seen, operationId, revision.next(now));
    }

    /** As others see it. */
    public WorkloadView view() {
        return new WorkloadView(
                home.id(),
                home.name(),
                home.projectId(),
                home.userId(),
                home.clusterId(),
                home.clusterName(),
                home.coe(),
                spec,
                seen.state().name(),
                seen.reason(),
                lossy,
                seen.readyReplicas(),
                seen.instances(),
                placement.volumeIds(),
                placement.portIds(),
                placement.node(),
                operationId,
                revision.version(),
                revision.createdAt(),
                revision.updatedAt());
    }
}
