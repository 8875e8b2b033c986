// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.owner;

import io.coeus.contracts.volume.VolumeView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.owner.VolumeOwner;
import io.coeus.http.ServiceClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** volume-manager. */
@ApplicationScoped
class RestVolumes implements VolumeOwner {
    private static final String VOLUMES = "volumes";

    private final ServiceClients clients;

    @Inject
    RestVolumes(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public VolumeView create(Session session, Draft draft) {
        return Paths.delegating(clients, Services.VOLUME_MANAGER, session)
                .post(Paths.of(VOLUMES), draft, VolumeView.class);
    }

    @Override
    public VolumeView delete(Session session, String id) {
        return Paths.delegating(clients, Services.VOLUME_MANAGER, session)
                .delete(Paths.of(VOLUMES, id), VolumeView.class);
    }
}
