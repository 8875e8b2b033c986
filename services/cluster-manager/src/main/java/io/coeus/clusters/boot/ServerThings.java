// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.boot;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.sweep.Sweepable;
import io.coeus.cloud.sweep.Thing;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What bears a tag in Nova. */
@ApplicationScoped
class ServerThings implements Sweepable {
    private final Clouds clouds;

    ServerThings(Clouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public List<Thing> tagged(String aggregateId, Tag tag) {
        var servers = clouds.on(clouds.forDeletion(aggregateId)).compute().servers();
        return servers.listByTag(tag).stream()
                .map(it -> new Thing(NodeServers.KIND, it.name(), it.id(), () -> servers.delete(it.id())))
                .toList();
    }
}
