// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.coe;

import io.coeus.cloud.Patience;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Node;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.cluster.ClusterCommand.AwaitNodes;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Waits until nodes have joined and said that they are ready. */
@ApplicationScoped
class AwaitNodesHandler implements CommandHandler<AwaitNodes, Done> {
    private final Transactions transactions;
    private final Clusters clusters;
    private final Patience patience;

    AwaitNodesHandler(Transactions transactions, Clusters clusters, Patience patience) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.patience = patience;
    }

    @Override
    public Class<AwaitNodes> command() {
        return AwaitNodes.class;
    }

    @Override
    public Outcome<Done> handle(AwaitNodes command, Work work) {
        var cluster = transactions
                .inTransaction(() -> clusters.find(command.clusterId()))
                .orElseThrow(() -> Problem.notFound("cluster", command.clusterId()));
        var awaited = cluster.nodes().stream()
                .filter(node -> command.nodeNames().contains(node.name()))
                .filter(node -> node.state() != Node.State.READY)
                .toList();
        awaited.stream()
                .filter(node -> node.state() == Node.State.FAILED)
                .findFirst()
                .ifPresent(node -> {
                    throw new Problem(
                                    ClusterCode.NODE_FAILED,
                                    "Node " + node.name() + " could not be set up: " + node.message())
                            .withRemedy("See the node's console log in Nova; the image must fit the template's COE.");
                });
        return awaited.isEmpty()
                ? Outcome.done(new Done())
                : Outcome.later(
                        awaited.stream()
                                .map(node -> node.name() + " (" + node.state() + ")")
                                .collect(Collectors.joining(", ", "nodes to report ready: ", "")),
                        patience.pause(work));
    }
}
