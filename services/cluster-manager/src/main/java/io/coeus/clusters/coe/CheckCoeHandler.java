// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.coe;

import io.coeus.cloud.Patience;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Node;
import io.coeus.contracts.cluster.ClusterCommand.CheckCoe;
import io.coeus.contracts.cluster.ClusterReply.CoeReady;
import io.coeus.driver.Health;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Waits until the COE answers and holds every node of the cluster for ready; lets it forget nodes that are no more. */
@ApplicationScoped
class CheckCoeHandler implements CommandHandler<CheckCoe, CoeReady> {
    private final Transactions transactions;
    private final Clusters clusters;
    private final Engines engines;
    private final Patience patience;

    CheckCoeHandler(Transactions transactions, Clusters clusters, Engines engines, Patience patience) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.engines = engines;
        this.patience = patience;
    }

    @Override
    public Class<CheckCoe> command() {
        return CheckCoe.class;
    }

    @Override
    public Outcome<CoeReady> handle(CheckCoe command, Work work) {
        var cluster = transactions
                .inTransaction(() -> clusters.find(command.clusterId()))
                .orElseThrow(() -> Problem.notFound("cluster", command.clusterId()));
        var endpoint = engines.endpoint(cluster);
        return switch (engines.of(cluster).clusters().check(endpoint)) {
            case Health.Silent silent
            when silent.error().retryable() ->
                Outcome.later(
                        "the API at " + endpoint.url() + ": " + silent.error().message(), patience.pause(work));
            case Health.Silent silent ->
                Outcome.refused(
                        new Problem(ClusterCode.COE_REFUSED, silent.error().message()));
            case Health.Answering answering -> judge(cluster, answering, work);
        };
    }

    private Outcome<CoeReady> judge(Cluster cluster, Health.Answering answering, Work work) {
        forgetStrays(cluster, answering);
        var unready = unready(cluster, answering);
        return unready.isEmpty()
                ? Outcome.done(new CoeReady(answering.version(), answering.containerVersion()))
                : Outcome.later("nodes to be ready in the COE: " + String.join(", ", unready), patience.pause(work));
    }

    private static List<String> unready(Cluster cluster, Health.Answering answering) {
        var ready = answering.nodes().stream()
                .filter(Health.Node::ready)
                .map(Health.Node::name)
                .collect(Collectors.toSet());
        return cluster.nodes().stream()
                .filter(node -> node.state() != Node.State.REMOVING)
                .map(Node::name)
                .filter(name -> !ready.contains(name))
                .toList();
    }

    private void forgetStrays(Cluster cluster, Health.Answering answering) {
        Set<String> own = cluster.nodes().stream().map(Node::name).collect(Collectors.toSet());
        answering.nodes().stream()
                .filter(node -> !node.ready() && !own.contains(node.name()))
                .filter(node -> node.name().startsWith(cluster.prefix()))
                .forEach(node -> engines.of(cluster).clusters().forget(engines.endpoint(cluster), node.name()));
    }
}
