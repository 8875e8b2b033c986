// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.node;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.sweep.Sweepable;
import io.coeus.cloud.sweep.Thing;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What bears a tag in Cinder. */
@ApplicationScoped
class VolumeThings implements Sweepable {
    private final Clouds clouds;

    VolumeThings(Clouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public List<Thing> tagged(String aggregateId, Tag tag) {
        var volumes = clouds.on(clouds.forDeletion(aggregateId)).blockStorage().volumes();
        return volumes.listByTag(tag).stream()
                .map(it -> new Thing(Kinds.VOLUME, it.name(), it.id(), () -> volumes.delete(it.id())))
                .toList();
    }
}
