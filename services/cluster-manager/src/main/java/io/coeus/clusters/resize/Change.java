// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.Node.Role;
import io.coeus.kernel.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which workers come and go for a cluster to have the number that is wanted.
 *
 * @param added nodes to make
 * @param taken names of nodes to take away
 */
record Change(List<Node> added, List<String> taken) {

    /**
     * Takes those named, and whatever a failed operation left half done; then those that are not ready, then the newest.
     *
     * @param toRemove names or server ids of workers
     * @throws Problem INVALID_FIELD where one of them is no worker of the cluster
     */
    static Change of(Cluster cluster, int nodeCount, List<String> toRemove) {
        toRemove.forEach(wanted -> check(cluster, wanted));
        Predicate<Node> must = node -> isOneOf(node, toRemove) || isLeftOver(cluster, node);
        var workers = cluster.workers();
        int surplus = Math.max(
                workers.size() - nodeCount, (int) workers.stream().filter(must).count());
        var taken = workers.stream()
                .sorted(Comparator.comparing(must::test, Comparator.reverseOrder())
                        .thenComparing(node -> node.state() == Node.State.READY)
                        .thenComparing(Change::number, Comparator.reverseOrder()))
                .limit(surplus)
                .map(Node::name)
                .toList();
        return new Change(added(cluster, nodeCount - (workers.size() - taken.size())), taken);
    }

    /** The cluster with the new nodes, and with those marked that go. */
    Cluster in(Cluster cluster) {
        var nodes = cluster.nodes().stream()
                .map(node -> taken.contains(node.name()) ? node.become(Node.State.REMOVING, null) : node);
        return cluster.with(Stream.concat(nodes, added.stream()).toList());
    }

    /** A node that never got ready, or was to go, in an update that failed. */
    private static boolean isLeftOver(Cluster cluster, Node node) {
        return cluster.state() == ClusterState.UPDATE_FAILED && node.state() != Node.State.READY;
    }

    private static void check(Cluster cluster, String wanted) {
        if (cluster.workers().stream().noneMatch(node -> isOneOf(node, List.of(wanted)))) {
            throw Problem.invalid("nodes_to_remove", "'" + wanted + "' is not a worker of the cluster.");
        }
    }

    private static boolean isOneOf(Node node, List<String> wanted) {
        return wanted.stream()
                .anyMatch(each ->
                        each.equals(node.name()) || each.equals(node.link().serverId()));
    }

    private static List<Node> added(Cluster cluster, int count) {
        int next = cluster.workers().stream().mapToInt(Change::number).max().orElse(-1) + 1;
        return Blueprint.of(cluster).wish(Role.WORKER, next, Math.max(count, 0));
    }

    private static int number(Node node) {
        return Integer.parseInt(node.name().substring(node.name().lastIndexOf('-') + 1));
    }
}
