// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.contracts.network.NetworkView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.NetworkOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** network-manager. */
@ApplicationScoped
class RestNetworks implements NetworkOwner {
    private static final String NETWORKS = "networks";

    private final ServiceClients clients;

    @Inject
    RestNetworks(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public NetworkView create(Session session, Draft draft) {
        return Paths.delegating(clients, Services.NETWORK_MANAGER, session)
                .post(Paths.of(NETWORKS), draft, NetworkView.class);
    }

    @Override
    public NetworkView delete(Session session, String id) {
        return Paths.delegating(clients, Services.NETWORK_MANAGER, session)
                .delete(Paths.of(NETWORKS, id), NetworkView.class);
    }
}
