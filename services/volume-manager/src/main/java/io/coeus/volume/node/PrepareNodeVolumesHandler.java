// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.node;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.volume.VolumeCommand.PrepareNodeVolumes;
import io.coeus.contracts.volume.VolumeReply.NodeVolumesReady;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;

/** Makes the volumes nodes keep their images on and waits until they can be attached. */
@ApplicationScoped
class PrepareNodeVolumesHandler implements CommandHandler<PrepareNodeVolumes, NodeVolumesReady> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    PrepareNodeVolumesHandler(Clouds clouds, Ledger ledger, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<PrepareNodeVolumes> command() {
        return PrepareNodeVolumes.class;
    }

    @Override
    public Outcome<NodeVolumesReady> handle(PrepareNodeVolumes command, Work work) {
        var cinder = new CinderVolumes(
                clouds.on(clouds.of(command.credentialId())).blockStorage().volumes(),
                new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId())));
        var ids = new TreeMap<String, String>();
        for (var node : command.nodes()) {
            ids.put(node.nodeName(), cinder.ensure(node.nodeName(), node.sizeGib(), node.volumeType()));
        }
        var waiting = cinder.unready(ids.values());
        return waiting.isEmpty()
                ? Outcome.done(new NodeVolumesReady(ids))
                : Outcome.later("volumes " + String.join(", ", waiting), patience.pause(work));
    }
}
