// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Membership;
import io.coeus.clusters.cluster.Node;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a booted node a member: its one-time token against certificates. */
@ApplicationScoped
public class JoinNode {
    private final Transactions transactions;
    private final Clusters clusters;
    private final ClusterNews news;
    private final Certificates certificates;
    private final NodeTokens tokens;

    JoinNode(
            Transactions transactions,
            Clusters clusters,
            ClusterNews news,
            Certificates certificates,
            NodeTokens tokens) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.news = news;
        this.certificates = certificates;
        this.tokens = tokens;
    }

    /**
     * Joins the node. A repeat with the same signing requests is answered again, since the first answer may have been
     * lost; one with others is refused with NODE_TOKEN_USED, a wrong token with WRONG_NODE_TOKEN. A refused request uses
     * nothing up.
     */
    public Joined join(JoinRequest request) {
        var cluster = transactions.inTransaction(() -> check(request));
        var node = cluster.node(request.nodeName()).orElseThrow();
        var signed = sign(cluster, node, request.csrs());
        transactions.run(() -> admit(request));
        return new Joined(
                certificates.authority(cluster.id()),
                signed,
                peers(cluster),
                reportToken(request).reveal(),
                node.master() ? tokens.masters(cluster.id()).reveal() : null);
    }

    private Cluster check(JoinRequest request) {
        var cluster = clusters.lock(request.clusterId()).orElseThrow(JoinNode::wrongToken);
        var node = cluster.node(request.nodeName()).orElseThrow(JoinNode::wrongToken);
        if (!tokens.join(cluster.id(), node.name()).equals(request.token())) {
            throw wrongToken();
        }
        if (node.membership() != null && !node.membership().equals(membership(request))) {
            throw new Problem(
                            JoinCode.NODE_TOKEN_USED,
                            "The token of node " + node.name() + " was used before with other signing requests.")
                    .withRemedy("If the node did not do that itself, delete the node: somebody else has its token.");
        }
        return cluster;
    }

    private void admit(JoinRequest request) {
        var cluster = check(request);
        if (cluster.node(request.nodeName()).orElseThrow().membership() == null) {
            news.changed(
                    clusters.save(cluster.with(request.nodeName(), joining -> joining.joined(membership(request)))));
        }
    }

    private Membership membership(JoinRequest request) {
        return new Membership(
                request.fingerprint(),
                NodeTokens.fingerprint(reportToken(request).reveal()));
    }

    private Map<String, String> sign(Cluster cluster, Node node, Map<String, String> requests) {
        var signed = new TreeMap<String, String>();
        requests.forEach((use, request) -> signed.put(use, sign(cluster, node, use, request)));
        return signed;
    }

    private String sign(Cluster cluster, Node node, String use, String request) {
        var subject = Subject.of(cluster, node, use);
        return certificates.sign(cluster.id(), request, subject.commonName(), subject.organizations(), subject.sans());
    }

    private Secret reportToken(JoinRequest request) {
        return tokens.report(request.clusterId(), request.nodeName(), request.fingerprint());
    }

    private static List<String> peers(Cluster cluster) {
        return cluster.masters().stream()
                .flatMap(master -> Stream.ofNullable(master.link().fixedIp()))
                .toList();
    }

    private static Problem wrongToken() {
        return new Problem(JoinCode.WRONG_NODE_TOKEN, "The token is not that of a node of this cluster.");
    }
}
