// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Node;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows nodes that have joined by the bearer they got for it. */
@ApplicationScoped
public class Members {
    private final Clusters clusters;

    Members(Clusters clusters) {
        this.clusters = clusters;
    }

    /**
     * The node's cluster, which nobody else may change until the transaction ends; WRONG_NODE_TOKEN when there is no such
     * node or the bearer is not its own.
     */
    public Cluster admit(String clusterId, String nodeName, Secret bearer) {
        return known(clusters.lock(clusterId), nodeName, bearer);
    }

    /** As {@link #admit}, for who changes nothing of the cluster: the many who ask hold up nobody. */
    public void recognize(String clusterId, String nodeName, Secret bearer) {
        known(clusters.find(clusterId), nodeName, bearer);
    }

    private static Cluster known(Optional<Cluster> found, String nodeName, Secret bearer) {
        return found.filter(cluster -> cluster.node(nodeName)
                        .filter(node -> shows(node, bearer))
                        .isPresent())
                .orElseThrow(() ->
                        new Problem(JoinCode.WRONG_NODE_TOKEN, "The bearer is not that of a node of this cluster."));
    }

    private static boolean shows(Node node, Secret bearer) {
        var membership = node.membership();
        return membership != null
                && MessageDigest.isEqual(
                        membership.reportKey().getBytes(StandardCharsets.UTF_8),
                        NodeTokens.fingerprint(bearer.reveal()).getBytes(StandardCharsets.UTF_8));
    }
}
