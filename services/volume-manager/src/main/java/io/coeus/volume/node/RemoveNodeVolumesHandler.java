// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.node;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.InUse;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.volume.VolumeCommand.RemoveNodeVolumes;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Removes volumes of nodes and waits until they are gone. */
@ApplicationScoped
class RemoveNodeVolumesHandler implements CommandHandler<RemoveNodeVolumes, Undone> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    RemoveNodeVolumesHandler(Clouds clouds, Ledger ledger, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<RemoveNodeVolumes> command() {
        return RemoveNodeVolumes.class;
    }

    @Override
    public Outcome<Undone> handle(RemoveNodeVolumes command, Work work) {
        var made = new Made(ledger, command.clusterId(), Tag.cluster(command.clusterId()));
        if (made.names(Kinds.VOLUME).isEmpty()) {
            return Outcome.done(new Undone());
        }
        var cinder = new CinderVolumes(
                clouds.on(clouds.forDeletion(command.clusterId()))
                        .blockStorage()
                        .volumes(),
                made);
        return InUse.retry(patience.pause(work), () -> {
            var left = cinder.remove(Set.copyOf(command.nodeNames()));
            return left.isEmpty()
                    ? Outcome.done(new Undone())
                    : Outcome.later("volumes to be gone: " + String.join(", ", left), patience.pause(work));
        });
    }
}
