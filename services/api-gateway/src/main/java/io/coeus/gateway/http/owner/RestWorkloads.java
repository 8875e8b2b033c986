// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.contracts.cluster.WorkloadView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.owner.WorkloadOwner;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** cluster-manager, as the owner of workloads. */
@ApplicationScoped
class RestWorkloads implements WorkloadOwner {
    private static final String WORKLOADS = "workloads";

    private final ServiceClients clients;

    @Inject
    RestWorkloads(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public WorkloadView create(Session session, Draft draft) {
        return Paths.delegating(clients, Services.CLUSTER_MANAGER, session)
                .post(Paths.of(WORKLOADS), draft, WorkloadView.class);
    }

    @Override
    public WorkloadView change(Session session, String id, Change change) {
        return Paths.client(clients, Services.CLUSTER_MANAGER, session)
                .patch(Paths.of(WORKLOADS, id), change, WorkloadView.class);
    }

    @Override
    public WorkloadView delete(Session session, String id) {
        return Paths.client(clients, Services.CLUSTER_MANAGER, session)
                .delete(Paths.of(WORKLOADS, id), WorkloadView.class);
    }
}
