// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.node;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.InUse;
import io.coeus.cloud.Patience;
import io.coeus.cloud.Proof;
import io.coeus.contracts.CommonReply.NothingRemains;
import io.coeus.contracts.volume.VolumeCommand.ProveNothingRemains;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.volume.Volumes.Volume;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks by tag for volumes of a cluster; deletes what it finds and looks again. */
@ApplicationScoped
class ProveVolumesGoneHandler implements CommandHandler<ProveNothingRemains, NothingRemains> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final Patience patience;

    ProveVolumesGoneHandler(Clouds clouds, Ledger ledger, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public Class<ProveNothingRemains> command() {
        return ProveNothingRemains.class;
    }

    @Override
    public Outcome<NothingRemains> handle(ProveNothingRemains command, Work work) {
        var volumes = clouds.on(clouds.forDeletion(command.clusterId()))
                .blockStorage()
                .volumes();
        var left = volumes.listByTag(Tag.cluster(command.clusterId()));
        if (left.isEmpty()) {
            return Outcome.done(Proof.of(ledger, command.clusterId()));
        }
        var names = String.join(", ", left.stream().map(Volume::name).toList());
        return InUse.retry(patience.pause(work), () -> {
            left.stream().filter(volume -> !volume.deleting()).forEach(volume -> volumes.delete(volume.id()));
            return Outcome.later("volumes to be gone: " + names, patience.pause(work));
        });
    }
}
