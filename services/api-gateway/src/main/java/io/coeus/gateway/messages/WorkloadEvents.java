// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.cluster.WorkloadEvent;
import io.coeus.gateway.resource.Kind;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What happens to workloads. */
@ApplicationScoped
class WorkloadEvents implements EventHandler<WorkloadEvent> {
    private final Intake intake;

    @Inject
    WorkloadEvents(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Class<WorkloadEvent> event() {
        return WorkloadEvent.class;
    }

    @Override
    public void handle(WorkloadEvent event, Envelope envelope) {
        if (event instanceof WorkloadEvent.Deleted) {
            intake.gone(Kind.WORKLOAD, event.workload(), event, envelope);
        } else {
            intake.changed(Kind.WORKLOAD, event.workload(), event, envelope);
        }
    }
}
