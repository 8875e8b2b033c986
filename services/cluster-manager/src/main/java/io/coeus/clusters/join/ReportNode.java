// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Node;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Takes what a node says of itself. */
@ApplicationScoped
public class ReportNode {
    private final Transactions transactions;
    private final Members members;
    private final Clusters clusters;
    private final ClusterNews news;

    ReportNode(Transactions transactions, Members members, Clusters clusters, ClusterNews news) {
        this.transactions = transactions;
        this.members = members;
        this.clusters = clusters;
        this.news = news;
    }

    /** Notes the report; WRONG_NODE_TOKEN when the bearer is not the node's. Repeatable. */
    public void report(NodeReport report, Secret bearer) {
        transactions.run(() -> note(report, bearer));
    }

    private void note(NodeReport report, Secret bearer) {
        var cluster = members.admit(report.clusterId(), report.nodeName(), bearer);
        var node = cluster.node(report.nodeName()).orElseThrow();
        var next = report.phase();
        if (next != node.state() && node.state() != Node.State.REMOVING) {
            news.changed(clusters.save(cluster.with(node.name(), reported -> reported.become(next, report.message()))));
        }
    }

    /**
     * How a node fares.
     *
     * @param phase BOOTSTRAPPING, READY or FAILED
     */
    public record NodeReport(
            String clusterId,
            String nodeName,
            Node.State phase,
            @Nullable String message) {}
}
