// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.contracts.operation.OperationView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.OperationOwner;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Whichever service runs the operation. */
@ApplicationScoped
class RestOperations implements OperationOwner {
    private final ServiceClients clients;

    @Inject
    RestOperations(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public OperationView steer(Session session, String service, String id, Steering steering) {
        String verb = steering.name().toLowerCase(Locale.ROOT);
        return Paths.client(clients, service, session)
                .post(Paths.of("operations", id) + "/" + verb, Map.of(), OperationView.class);
    }
}
