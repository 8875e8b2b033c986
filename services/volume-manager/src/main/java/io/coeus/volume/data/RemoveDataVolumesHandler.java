// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.InUse;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.volume.VolumeCommand.RemoveDataVolumes;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.volume.node.CinderVolumes;
import io.coeus.volume.node.Kinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Removes the data volumes that were made for a workload and waits until they are gone. */
@ApplicationScoped
class RemoveDataVolumesHandler implements CommandHandler<RemoveDataVolumes, Undone> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final WorkloadVolumes workloadVolumes;
    private final Patience patience;

    RemoveDataVolumesHandler(Clouds clouds, Ledger ledger, WorkloadVolumes workloadVolumes, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.workloadVolumes = workloadVolumes;
        this.patience = patience;
    }

    @Override
    public Class<RemoveDataVolumes> command() {
        return RemoveDataVolumes.class;
    }

    @Override
    public Outcome<Undone> handle(RemoveDataVolumes command, Work work) {
        var workloadId = command.workloadId();
        var made = new Made(ledger, workloadId, Tag.workload(workloadId));
        var names = Set.copyOf(made.names(Kinds.VOLUME));
        if (names.isEmpty()) {
            return Outcome.done(new Undone(), () -> workloadVolumes.gone(workloadId));
        }
        var cinder = new CinderVolumes(
                clouds.on(clouds.forDeletion(command.credentialId()))
                        .blockStorage()
                        .volumes(),
                made);
        return InUse.retry(patience.pause(work), () -> {
            var left = cinder.remove(names);
            return left.isEmpty()
                    ? Outcome.done(new Undone(), () -> workloadVolumes.gone(workloadId))
                    : Outcome.later("volumes to be gone: " + String.join(", ", left), patience.pause(work));
        });
    }
}
