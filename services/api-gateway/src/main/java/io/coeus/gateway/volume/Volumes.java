// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.volume;

import io.coeus.contracts.volume.VolumeView;
import io.coeus.gateway.Checks;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.owner.Services;
import io.coeus.gateway.owner.VolumeOwner;
import io.coeus.gateway.resource.Kind;
import io.coeus.gateway.resource.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes and deletes data volumes; what it answers can be read at once. */
@ApplicationScoped
public class Volumes {
    private final VolumeOwner owner;
    private final ReadModel model;

    @Inject
    public Volumes(VolumeOwner owner, ReadModel model) {
        this.owner = owner;
        this.model = model;
    }

    public VolumeView create(Session session, VolumeOwner.Draft draft) {
        Checks.name("name", draft.name());
        Checks.atLeast("sizeGib", draft.sizeGib(), 1);
        return keep(owner.create(session, draft));
    }

    public VolumeView delete(Session session, VolumeView volume) {
        return keep(owner.delete(session, volume.id()));
    }

    private VolumeView keep(VolumeView volume) {
        return model.remember(Kind.VOLUME, Services.VOLUME_MANAGER, volume);
    }
}
