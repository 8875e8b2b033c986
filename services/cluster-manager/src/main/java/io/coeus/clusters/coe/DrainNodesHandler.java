// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.coe;

import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Clusters;
import io.coeus.clusters.cluster.Engines;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.cluster.ClusterCommand.DrainNodes;
import io.coeus.driver.Progress;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Moves the work away from nodes that are to be taken out, one node after the other. */
@ApplicationScoped
class DrainNodesHandler implements CommandHandler<DrainNodes, Done> {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Clusters clusters;
    private final Engines engines;

    DrainNodesHandler(Transactions transactions, Clusters clusters, Engines engines) {
        this.transactions = transactions;
        this.clusters = clusters;
        this.engines = engines;
    }

    @Override
    public Class<DrainNodes> command() {
        return DrainNodes.class;
    }

    @Override
    public Outcome<Done> handle(DrainNodes command, Work work) {
        var cluster = transactions
                .inTransaction(() -> clusters.find(command.clusterId()))
                .orElseThrow(() -> Problem.notFound("cluster", command.clusterId()));
        var endpoint = engines.endpoint(cluster);
        for (var name : command.nodeNames()) {
            switch (engines.of(cluster).clusters().drain(endpoint, name)) {
                case Progress.Settled settled -> {}
                case Progress.Moving moving -> {
                    return Outcome.later(moving.waitingFor(), moving.lookAgainIn());
                }
                case Progress.Blocked blocked
                when blocked.error().retryable() -> {
                    return Outcome.later(
                            "draining " + name + ": " + blocked.error().message(), AGAIN);
                }
                case Progress.Blocked blocked -> {
                    return Outcome.refused(
                            new Problem(ClusterCode.COE_REFUSED, blocked.error().message()));
                }
            }
        }
        return Outcome.done(new Done());
    }
}
