// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.cluster.Access;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Identity;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.Node.Role;
import io.coeus.clusters.cluster.Revision;
import io.coeus.clusters.cluster.Standing;
import java.time.Instant;
import java.util.List;

/** Clusters as tests need them. */
public final class SampleClusters {
    private SampleClusters() {}

    /** A cluster that is READY, of the nodes m and w. */
    public static Cluster ready(String id) {
        return in(ClusterState.READY, id);
    }

    /** A cluster in that state, of the nodes m and w. */
    public static Cluster in(ClusterState state, String id) {
        return new Cluster(
                new Identity(id, "web", "p1", "u1", "t1"),
                Owners.spec("vm", null),
                new Standing(state, "create", "o1", null),
                List.of(node("m", Role.MASTER), node("w", Role.WORKER)),
                Access.NONE,
                null,
                Revision.first(Instant.EPOCH));
    }

    private static Node node(String name, Role role) {
        return Node.wished(name, role).become(Node.State.READY, null);
    }
}
