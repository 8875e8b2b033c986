// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.cluster.Engines;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.cluster.ClusterCommand.WithdrawWorkload;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Takes the workload out of the COE. Where the cluster itself is going away, its servers take it along. */
@ApplicationScoped
class WithdrawWorkloadHandler implements CommandHandler<WithdrawWorkload, Undone> {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Site site;
    private final Engines engines;

    WithdrawWorkloadHandler(Site site, Engines engines) {
        this.site = site;
        this.engines = engines;
    }

    @Override
    public Class<WithdrawWorkload> command() {
        return WithdrawWorkload.class;
    }

    @Override
    public Outcome<Undone> handle(WithdrawWorkload command, Work work) {
        var pair = site.find(command.workloadId());
        var state = pair.cluster().state();
        if (state == ClusterState.DELETING || state == ClusterState.DELETE_FAILED) {
            return Outcome.done(new Undone());
        }
        var known = new Known(pair.workload().seen().known());
        var workloadId = UUID.fromString(command.workloadId());
        var driver = engines.of(pair.cluster()).workloads();
        return switch (driver.remove(engines.endpoint(pair.cluster()), workloadId, known)) {
            case Progress.Settled settled -> Outcome.done(new Undone());
            case Progress.Moving moving -> Outcome.later(moving.waitingFor(), moving.lookAgainIn());
            case Progress.Blocked blocked
            when blocked.error().retryable() -> Outcome.later(blocked.error().message(), AGAIN);
            case Progress.Blocked blocked -> Outcome.refused(Site.problem(blocked.error()));
        };
    }
}
