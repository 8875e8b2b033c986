// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.messages;

import io.coeus.contracts.drift.DriftEvent;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.Reference;
import io.coeus.gateway.resource.Resources;
import io.coeus.gateway.resource.Stored;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What managers found missing in the cloud; told to the project whose thing it was part of. */
@ApplicationScoped
class DriftEvents implements EventHandler<DriftEvent> {
    private static final List<Kind<?>> OWNERS = List.of(Kind.CLUSTER, Kind.WORKLOAD, Kind.NETWORK, Kind.VOLUME);

    private final Intake intake;
    private final Resources resources;

    @Inject
    DriftEvents(Intake intake, Resources resources) {
        this.intake = intake;
        this.resources = resources;
    }

    @Override
    public Class<DriftEvent> event() {
        return DriftEvent.class;
    }

    /** Where nobody knows the thing any more, only administrators are told. */
    @Override
    public void handle(DriftEvent event, Envelope envelope) {
        String project = OWNERS.stream()
                .flatMap(kind -> projects(kind, event.drift().aggregateId()))
                .findFirst()
                .orElse(null);
        intake.happened(project, event, envelope);
    }

    private <V> Stream<String> projects(Kind<V> kind, String id) {
        return resources.find(kind, Scope.everything(), new Reference.ById(id)).stream()
                .map(Stored::columns)
                .map(columns -> columns.projectId());
    }
}
