// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.workload.Workload;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.cluster.ClusterCommand.ConvergeWorkload;
import io.coeus.driver.Desired;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Known;
import io.coeus.driver.Progress;
import io.coeus.driver.WorkloadDriver;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Brings the COE to what the workload wants, look by look. */
@ApplicationScoped
class ConvergeWorkloadHandler implements CommandHandler<ConvergeWorkload, Done> {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Site site;
    private final Engines engines;

    ConvergeWorkloadHandler(Site site, Engines engines) {
        this.site = site;
        this.engines = engines;
    }

    @Override
    public Class<ConvergeWorkload> command() {
        return ConvergeWorkload.class;
    }

    @Override
    public Outcome<Done> handle(ConvergeWorkload command, Work work) {
        var pair = site.find(command.workloadId());
        var workload = pair.workload();
        var driver = engines.of(pair.cluster()).workloads();
        var endpoint = engines.endpoint(pair.cluster());
        var progress = driver.converge(
                endpoint, desired(workload), new Known(workload.seen().known()));
        look(workload, driver, endpoint, progress.known());
        return switch (progress) {
            case Progress.Settled settled -> Outcome.done(new Done());
            case Progress.Moving moving -> Outcome.later(moving.waitingFor(), moving.lookAgainIn());
            case Progress.Blocked blocked
            when blocked.error().retryable() -> Outcome.later(blocked.error().message(), AGAIN);
            case Progress.Blocked blocked -> Outcome.refused(Site.problem(blocked.error()));
        };
    }

    private static Desired desired(Workload workload) {
        return new Desired(
                UUID.fromString(workload.home().clusterId()), UUID.fromString(workload.id()), DriverSpec.of(workload));
    }

    private void look(Workload workload, WorkloadDriver driver, Endpoint endpoint, Known known) {
        var seen = Looks.of(driver.observe(endpoint, UUID.fromString(workload.id()), known), known);
        site.change(workload.id(), before -> before.deleting() ? before : before.with(seen));
    }
}
