// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.workload.Workload;
import io.coeus.clusters.workload.Workloads;
import io.coeus.driver.DriverError;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** A workload and the cluster it is on, as its handlers find and change them. */
@ApplicationScoped
class Site {
    private final Transactions transactions;
    private final Workloads workloads;
    private final Clusters clusters;
    private final WorkloadNews news;

    Site(Transactions transactions, Workloads workloads, Clusters clusters, WorkloadNews news) {
        this.transactions = transactions;
        this.workloads = workloads;
        this.clusters = clusters;
        this.news = news;
    }

    /** Both of them; fails with NOT_FOUND. */
    Pair find(String workloadId) {
        return transactions.inTransaction(() -> {
            var workload = workloads.find(workloadId).orElseThrow(() -> Problem.notFound("workload", workloadId));
            var clusterId = workload.home().clusterId();
            var cluster = clusters.find(clusterId).orElseThrow(() -> Problem.notFound("cluster", clusterId));
            return new Pair(workload, cluster);
        });
    }

    /** Stores the change and tells of it, unless it changes nothing or the workload is gone. */
    void change(String workloadId, UnaryOperator<Workload> change) {
        transactions.run(() -> workloads.lock(workloadId).ifPresent(before -> {
            var after = change.apply(before);
            if (!after.equals(before)) {
                news.changed(workloads.save(after));
            }
        }));
    }

    static Problem problem(DriverError error) {
        return new Problem(ClusterCode.COE_REFUSED, error.message());
    }

    record Pair(Workload workload, Cluster cluster) {}
}
