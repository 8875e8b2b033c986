// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.network;

import io.coeus.contracts.network.NetworkView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.NetworkOwner;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes and deletes networks of workloads; what it answers can be read at once. */
@ApplicationScoped
public class Networks {
    /** The addresses of a network whose user does not care. */
    public static final String ANY_CIDR = "10.120.0.0/24";

    private final NetworkOwner owner;
    private final ReadModel model;

    @Inject
    public Networks(NetworkOwner owner, ReadModel model) {
        this.owner = owner;
        this.model = model;
    }

    public NetworkView create(Session session, NetworkOwner.Draft draft) {
        Checks.name("name", draft.name());
        Checks.cidr("cidr", draft.cidr());
        return keep(owner.create(session, draft));
    }

    public NetworkView delete(Session session, NetworkView network) {
        return keep(owner.delete(session, network.id()));
    }

    private NetworkView keep(NetworkView network) {
        return model.remember(Kind.NETWORK, Services.NETWORK_MANAGER, network);
    }
}
