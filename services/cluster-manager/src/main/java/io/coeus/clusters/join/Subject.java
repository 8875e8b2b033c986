// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Node;
import io.coeus.kernel.Problem;
import java.util.List;

/**
 * Who a certificate of a node names; decided here and never taken from the node's request.
 *
 * @param sans empty for a client certificate
 */
record Subject(String commonName, List<String> organizations, List<String> sans) {

    static Subject of(Cluster cluster, Node node, String use) {
        var kubernetes = cluster.spec().driver().equals("kubernetes");
        return switch (use) {
            case "server" ->
                new Subject(
                        kubernetes && node.master() ? "kube-apiserver" : node.name(),
                        List.of(),
                        Sans.of(cluster, node));
            case "client" ->
                kubernetes
                        ? new Subject("system:node:" + node.name(), List.of("system:nodes"), List.of())
                        : new Subject(node.name(), List.of(), List.of());
            case "admin" -> admin(node);
            default ->
                throw Problem.invalid(
                        "csrs", "There is no certificate for '" + use + "'; use server, client or admin.");
        };
    }

    private static Subject admin(Node node) {
        if (!node.master()) {
            throw Problem.invalid("csrs", "Only a master gets an admin certificate.");
        }
        return new Subject("coeus:node:" + node.name(), List.of("system:masters"), List.of());
    }
}
