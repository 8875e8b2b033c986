// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.drift;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Health;
import io.coeus.contracts.drift.Drift;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Shows on a cluster what somebody took away from it. */
@ApplicationScoped
public class NoteDrift {
    private final Clusters clusters;
    private final ClusterNews news;

    NoteDrift(Clusters clusters, ClusterNews news) {
        this.clusters = clusters;
        this.news = news;
    }

    /** Makes the cluster UNHEALTHY and says why. What is no cluster's, or was told before, changes nothing. In a transaction. */
    public void note(Drift drift) {
        clusters.lock(drift.aggregateId())
                .filter(cluster -> cluster.state() != ClusterState.DELETING)
                .map(cluster -> marked(cluster, drift))
                .ifPresent(cluster -> news.changed(clusters.save(cluster)));
    }

    private static Cluster marked(Cluster cluster, Drift drift) {
        var health = cluster.health();
        var reasons = new TreeMap<>(health == null ? Map.<String, String>of() : health.reason());
        reasons.put(drift.kind() + " " + drift.name(), "missing");
        var seen = cluster.with(new Health("UNHEALTHY", Map.copyOf(reasons)));
        return seen.state() == ClusterState.READY ? seen.end(ClusterState.READY, drift.reason()) : seen;
    }
}
