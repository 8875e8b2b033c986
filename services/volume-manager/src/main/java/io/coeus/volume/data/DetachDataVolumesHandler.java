// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Patience;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.volume.VolumeCommand.DetachDataVolumes;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.volume.Volumes.Volume;
import io.coeus.volume.data.Attachments.Attachment;
import io.coeus.volume.tenant.DataVolume.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Detaches data volumes from where they are, or were to be, and waits until Cinder says so. One that is still being attached
 * can only be detached when it is, so that is waited for first.
 */
@ApplicationScoped
class DetachDataVolumesHandler implements CommandHandler<DetachDataVolumes, Undone> {
    private final Clouds clouds;
    private final Transactions transactions;
    private final Attachments attachments;
    private final WorkloadVolumes workloadVolumes;
    private final Patience patience;

    DetachDataVolumesHandler(
            Clouds clouds,
            Transactions transactions,
            Attachments attachments,
            WorkloadVolumes workloadVolumes,
            Patience patience) {
        this.clouds = clouds;
        this.transactions = transactions;
        this.attachments = attachments;
        this.workloadVolumes = workloadVolumes;
        this.patience = patience;
    }

    @Override
    public Class<DetachDataVolumes> command() {
        return DetachDataVolumes.class;
    }

    @Override
    public Outcome<Undone> handle(DetachDataVolumes command, Work work) {
        var known = transactions.inTransaction(() -> attachments.of(command.workloadId()));
        if (known.isEmpty()) {
            return Outcome.done(new Undone());
        }
        var cloud = clouds.on(clouds.forDeletion(command.credentialId()));
        var waiting = new ArrayList<String>();
        for (var attachment : known) {
            cloud.blockStorage().volumes().find(attachment.volumeId()).ifPresent(volume -> {
                boolean attached = isAt(volume, attachment);
                if (attached) {
                    detach(cloud, attachment);
                }
                if (attached || volume.moving()) {
                    waiting.add(volume.name() + " (" + volume.status() + ")");
                }
            });
        }
        return waiting.isEmpty()
                ? Outcome.done(new Undone(), () -> detached(command.workloadId(), known))
                : Outcome.later("volumes to be detached: " + String.join(", ", waiting), patience.pause(work));
    }

    private static boolean isAt(Volume volume, Attachment attachment) {
        return volume.attachments().stream().anyMatch(at -> at.serverId().equals(attachment.serverId()));
    }

    private static void detach(Cloud cloud, Attachment attachment) {
        cloud.compute().volumeAttachments().detach(attachment.serverId(), attachment.volumeId());
    }

    private void detached(String workloadId, List<Attachment> known) {
        attachments.remove(workloadId);
        workloadVolumes.become(known.stream().map(Attachment::volumeId).toList(), State.READY);
    }
}
