// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.resource;

import io.coeus.contracts.cluster.ClusterTemplateView;
import io.coeus.contracts.cluster.ClusterView;
import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.contracts.network.NetworkView;
import io.coeus.contracts.operation.OperationView;
import io.coeus.contracts.volume.VolumeView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the read model can search by.
 *
 * @param parent what it hangs on: the template of a cluster, the cluster of a workload, the workload of a volume, what an
 *     operation works on; or null
 * @param state its state in the owner's words, or null for things without one
 * @param published whether other projects may see it
 * @param hidden whether it is kept out of other projects' sight in spite of that
 * @param nodes how many nodes it has, for the statistics
 */
public record Columns(
        String id,
        String projectId,
        String userId,
        String name,
        long version,
        @Nullable String state,
        @Nullable String parent,
        Map<String, String> labels,
        boolean published,
        boolean hidden,
        int nodes) {
    static Columns of(ClusterTemplateView view) {
        return new Columns(
                view.id(),
                view.projectId(),
                view.userId(),
                view.name(),
                view.version(),
                null,
                null,
                view.labels(),
                view.publicTemplate(),
                view.hidden(),
                0);
    }

    static Columns of(ClusterView view) {
        return new Columns(
                view.id(),
                view.projectId(),
                view.userId(),
                view.name(),
                view.version(),
                view.state(),
                view.clusterTemplateId(),
                view.labels(),
                false,
                false,
                view.masterCount() + view.nodeCount());
    }

    static Columns of(WorkloadView view) {
        return plain(view.id(), view.projectId(), view.userId(), view.name(), view.version(), view.state())
                .under(view.clusterId());
    }

    static Columns of(VolumeView view) {
        return plain(view.id(), view.projectId(), view.userId(), view.name(), view.version(), view.state())
                .under(view.workloadId());
    }

    static Columns of(NetworkView view) {
        return plain(view.id(), view.projectId(), view.userId(), view.name(), view.version(), view.state());
    }

    static Columns of(OperationView view) {
        return plain(view.id(), view.projectId(), view.userId(), view.kind(), view.version(), view.state())
                .under(view.aggregateId());
    }

    private static Columns plain(String id, String projectId, String userId, String name, long version, String state) {
        return new Columns(id, projectId, userId, name, version, state, null, Map.of(), false, false, 0);
    }

    private Columns under(@Nullable String newParent) {
        return new Columns(id, projectId, userId, name, version, state, newParent, labels, published, hidden, nodes);
    }
}
