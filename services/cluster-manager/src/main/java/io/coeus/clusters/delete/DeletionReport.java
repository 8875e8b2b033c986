// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.contracts.CommonReply.Removed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a deleted cluster consisted of, and when each part of it went. The form is public: it is what is signed.
 *
 * @param operationId the delete
 * @param services what there was, by service of the cloud
 */
record DeletionReport(
        String clusterId,
        String clusterName,
        String projectId,
        String userId,
        String operationId,
        Instant createdAt,
        Instant deletedAt,
        Map<String, List<Removed>> services) {

    static DeletionReport of(Cluster cluster, Instant deletedAt, List<Removed> removed) {
        var identity = cluster.identity();
        return new DeletionReport(
                cluster.id(),
                identity.name(),
                identity.projectId(),
                identity.userId(),
                cluster.standing().operationId(),
                cluster.revision().createdAt(),
                deletedAt,
                removed.stream()
                        .collect(Collectors.groupingBy(DeletionReport::service, TreeMap::new, Collectors.toList())));
    }

    private static String service(Removed thing) {
        int dot = thing.kind().indexOf('.');
        return dot < 0 ? thing.kind() : thing.kind().substring(0, dot);
    }
}
