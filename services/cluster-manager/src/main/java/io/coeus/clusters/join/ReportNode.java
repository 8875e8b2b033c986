// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Node;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Takes what a node says of itself. */
@ApplicationScoped
public class ReportNode {
    private final Transactions transactions;
    private final Clusters clusters;
    private final ClusterNews news;

    ReportNode(Transactions transactions, Clusters clusters, ClusterNews news) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.news = news;
    }

    /** Notes the report; WRONG_NODE_TOKEN when the bearer is not the node's. Repeatable. */
    public void report(NodeReport report, Secret bearer) {
        transactions.run(() -> note(report, bearer));
    }

    private void note(NodeReport report, Secret bearer) {
        var cluster = clusters.lock(report.clusterId()).orElseThrow(ReportNode::wrongToken);
        var node = cluster.node(report.nodeName()).orElseThrow(ReportNode::wrongToken);
        if (!shows(node, bearer)) {
            throw wrongToken();
        }
        var next = report.phase();
        if (next != node.state() && node.state() != Node.State.REMOVING) {
            news.changed(clusters.save(cluster.with(node.name(), reported -> reported.become(next, report.message()))));
        }
    }

    private static boolean shows(Node node, Secret bearer) {
        var membership = node.membership();
        return membership != null
                && MessageDigest.isEqual(
                        membership.reportKey().getBytes(StandardCharsets.UTF_8),
                        NodeTokens.fingerprint(bearer.reveal()).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem wrongToken() {
        return new Problem(JoinCode.WRONG_NODE_TOKEN, "The bearer is not that of a node of this cluster.");
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
