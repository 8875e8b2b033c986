// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.cluster.ClusterEvent;
import io.coeus.gateway.report.DeletionReport;
import io.coeus.gateway.report.DeletionReports;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to clusters. */
@ApplicationScoped
class ClusterEvents implements EventHandler<ClusterEvent> {
    private final Intake intake;
    private final DeletionReports reports;

    @Inject
    ClusterEvents(Intake intake, DeletionReports reports) {
        this.intake = intake;
        this.reports = reports;
    }

    @Override
    public Class<ClusterEvent> event() {
        return ClusterEvent.class;
    }

    @Override
    public void handle(ClusterEvent event, Envelope envelope) {
        if (event instanceof ClusterEvent.Deleted deleted) {
            intake.gone(Kind.CLUSTER, event.cluster(), event, envelope);
            keep(deleted, envelope);
        } else {
            intake.changed(Kind.CLUSTER, event.cluster(), event, envelope);
        }
    }

    private void keep(ClusterEvent.Deleted deleted, Envelope envelope) {
        if (deleted.report() != null) {
            reports.keep(DeletionReport.of(deleted.cluster(), envelope.time(), deleted.report()));
        }
    }
}
