// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Blueprint.NodeRef;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterAccess;
import io.coeus.clusters.cluster.ClusterNews;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Health;
import io.coeus.clusters.cluster.Node;
import io.coeus.clusters.cluster.Node.Role;
import io.coeus.clusters.create.Preflight;
import io.coeus.kernel.Caller;
import io.coeus.kernel.Ids;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.saga.SagaContext;
import io.coeus.messaging.saga.Sagas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Accepts changes of clusters that exist. */
@ApplicationScoped
public class ResizeClusters {
    private final Transactions transactions;
    private final Clusters clusters;
    private final ClusterAccess access;
    private final Preflight preflight;
    private final Sagas sagas;
    private final ClusterNews news;
    private final Ids ids;

    ResizeClusters(
            Transactions transactions,
            Clusters clusters,
            ClusterAccess access,
            Preflight preflight,
            Sagas sagas,
            ClusterNews news,
            Ids ids) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.access = access;
        this.preflight = preflight;
        this.sagas = sagas;
        this.news = news;
        this.ids = ids;
    }

    /**
     * Brings the number of workers to {@code nodeCount}.
     *
     * @param toRemove names or server ids of workers to take first
     */
    public Cluster resize(String id, int nodeCount, List<String> toRemove, Caller caller, String requestId) {
        if (nodeCount < 0) {
            throw Problem.invalid("node_count", "The number of nodes must be 0 or more, was " + nodeCount + ".");
        }
        var cluster = transactions.inTransaction(() -> access.find(id, caller));
        int more = nodeCount - (cluster.workers().size() - toRemove.size());
        if (more > 0) {
            preflight.checkGrowth(cluster, more);
        }
        return transactions.inTransaction(() -> begin(access.lock(id, caller), nodeCount, toRemove, requestId));
    }

    /** Notes what a monitor says of the cluster's health. */
    public Cluster health(String id, Health health, Caller caller) {
        return transactions.inTransaction(
                () -> news.changed(clusters.save(access.lock(id, caller).with(health))));
    }

    private Cluster begin(Cluster cluster, int nodeCount, List<String> toRemove, String requestId) {
        if (!cluster.state().usable()) {
            throw ClusterAccess.wrongState(cluster, "Resize it when it is READY or UPDATE_FAILED.");
        }
        var taken = taken(cluster, nodeCount, toRemove);
        var added = added(cluster, nodeCount - (cluster.workers().size() - taken.size()));
        var operationId = ids.uuid().toString();
        var begun = clusters.save(with(cluster, added, taken).begin(ClusterState.UPDATING, "update", operationId));
        var identity = begun.identity();
        sagas.start(
                ResizeCluster.PLAN,
                operationId,
                ResizeData.of(
                        Blueprint.of(begun), added.stream().map(NodeRef::of).toList(), taken),
                new SagaContext(
                        begun.id(), "cluster", identity.name(), identity.projectId(), identity.userId(), requestId));
        return news.changed(clusters.find(begun.id()).orElseThrow());
    }

    private static Cluster with(Cluster cluster, List<Node> added, List<String> taken) {
        var nodes = cluster.nodes().stream()
                .map(node -> taken.contains(node.name()) ? node.become(Node.State.REMOVING, null) : node);
        return cluster.with(Stream.concat(nodes, added.stream()).toList());
    }

    /** Those named, then those that are not ready, then the newest. */
    private static List<String> taken(Cluster cluster, int nodeCount, List<String> toRemove) {
        toRemove.forEach(wanted -> check(cluster, wanted));
        int surplus = Math.max(cluster.workers().size() - nodeCount, toRemove.size());
        return cluster.workers().stream()
                .sorted(Comparator.comparing((Node node) -> !isOneOf(node, toRemove))
                        .thenComparing(node -> node.state() == Node.State.READY)
                        .thenComparing(ResizeClusters::number, Comparator.reverseOrder()))
                .limit(surplus)
                .map(Node::name)
                .toList();
    }

    private static void check(Cluster cluster, String wanted) {
        if (cluster.workers().stream().noneMatch(node -> isOneOf(node, List.of(wanted)))) {
            throw Problem.invalid("nodes_to_remove", "'" + wanted + "' is not a worker of the cluster.");
        }
    }

    private static boolean isOneOf(Node node, List<String> wanted) {
        return wanted.contains(node.name()) || wanted.contains(node.link().serverId());
    }

    private static List<Node> added(Cluster cluster, int count) {
        int next = cluster.workers().stream()
                        .mapToInt(ResizeClusters::number)
                        .max()
                        .orElse(-1)
                + 1;
        return Blueprint.of(cluster).wish(Role.WORKER, next, Math.max(count, 0));
    }

    private static int number(Node node) {
        return Integer.parseInt(node.name().substring(node.name().lastIndexOf('-') + 1));
    }
}
