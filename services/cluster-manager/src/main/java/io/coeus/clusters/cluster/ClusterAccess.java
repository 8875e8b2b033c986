// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds clusters for people: what is another project's does not exist for them. Inside a transaction. */
@ApplicationScoped
public class ClusterAccess {
    private final Clusters clusters;

    ClusterAccess(Clusters clusters) {
        this.clusters = clusters;
    }

    /** The cluster; fails with NOT_FOUND. */
    public Cluster find(String id, Caller caller) {
        return clusters.find(id).filter(cluster -> may(cluster, caller)).orElseThrow(() -> absent(id));
    }

    /** The cluster, locked until the transaction ends; fails with NOT_FOUND. */
    public Cluster lock(String id, Caller caller) {
        return clusters.lock(id).filter(cluster -> may(cluster, caller)).orElseThrow(() -> absent(id));
    }

    /** The problem of a cluster that is not in a state for this. */
    public static Problem wrongState(Cluster cluster, String remedy) {
        return new Problem(
                        CommonCode.WRONG_STATE, "Cluster " + cluster.identity().name() + " is " + cluster.state() + ".")
                .withRemedy(remedy);
    }

    private static boolean may(Cluster cluster, Caller caller) {
        return caller.mayAct(new ProjectId(cluster.identity().projectId()));
    }

    private static Problem absent(String id) {
        return Problem.notFound("cluster", id);
    }
}
