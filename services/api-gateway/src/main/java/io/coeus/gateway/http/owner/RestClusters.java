// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.cluster.ClusterDraft;
import io.coeus.gateway.owner.ClusterOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.http.ServiceClient;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** cluster-manager, as the owner of clusters. */
@ApplicationScoped
class RestClusters implements ClusterOwner {
    private static final String CLUSTERS = "clusters";

    private final ServiceClients clients;

    @Inject
    RestClusters(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public ClusterView create(Session session, ClusterDraft draft) {
        return Paths.delegating(clients, Services.CLUSTER_MANAGER, session)
                .post(Paths.of(CLUSTERS), draft, ClusterView.class);
    }

    @Override
    public ClusterView resize(Session session, String id, Resize resize) {
        return client(session).post(Paths.of(CLUSTERS, id) + "/resize", resize, ClusterView.class);
    }

    @Override
    public ClusterView scale(Session session, String id, int nodeCount) {
        return client(session).patch(Paths.of(CLUSTERS, id), Paths.body("nodeCount", nodeCount), ClusterView.class);
    }

    @Override
    public ClusterView noteHealth(Session session, String id, Health health) {
        return client(session).patch(Paths.of(CLUSTERS, id), health, ClusterView.class);
    }

    @Override
    public ClusterView delete(Session session, String id) {
        return client(session).delete(Paths.of(CLUSTERS, id), ClusterView.class);
    }

    private ServiceClient client(Session session) {
        return Paths.client(clients, Services.CLUSTER_MANAGER, session);
    }
}
