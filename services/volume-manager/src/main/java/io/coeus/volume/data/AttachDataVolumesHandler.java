// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Patience;
import io.coeus.contracts.volume.VolumeCommand.AttachDataVolumes;
import io.coeus.contracts.volume.VolumeReply.DataVolumesAttached;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.coeus.openstack.compute.VolumeAttachments;
import io.coeus.openstack.volume.Volumes;
import io.coeus.openstack.volume.Volumes.Volume;
import io.coeus.volume.VolumeCode;
import io.coeus.volume.data.Attachments.Attachment;
import io.coeus.volume.tenant.DataVolume.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;

/** Attaches data volumes to the server their workload is placed on and waits until Cinder says so. */
@ApplicationScoped
class AttachDataVolumesHandler implements CommandHandler<AttachDataVolumes, DataVolumesAttached> {
    private static final Duration HALFWAY = Duration.ofMinutes(2);

    private final Clouds clouds;
    private final Transactions transactions;
    private final Attachments attachments;
    private final WorkloadVolumes workloadVolumes;
    private final Patience patience;

    AttachDataVolumesHandler(
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
    public Class<AttachDataVolumes> command() {
        return AttachDataVolumes.class;
    }

    @Override
    public Outcome<DataVolumesAttached> handle(AttachDataVolumes command, Work work) {
        var cloud = clouds.on(clouds.of(command.credentialId()));
        transactions.run(() -> command.volumeIds()
                .forEach(volumeId ->
                        attachments.add(new Attachment(command.workloadId(), volumeId, command.serverId()))));
        var devices = new TreeMap<String, String>();
        var waiting = new ArrayList<String>();
        for (var volumeId : command.volumeIds()) {
            var volume = volume(cloud.blockStorage().volumes(), volumeId, command.serverId());
            devices.put(volumeId, attach(cloud.compute().volumeAttachments(), command.serverId(), volume, work));
            if (!volume.status().equals("in-use")) {
                waiting.add(volume.name() + " (" + volume.status() + ")");
            }
        }
        return waiting.isEmpty()
                ? Outcome.done(
                        new DataVolumesAttached(devices),
                        () -> workloadVolumes.become(command.volumeIds(), State.IN_USE))
                : Outcome.later("volumes to be in use: " + String.join(", ", waiting), patience.pause(work));
    }

    /**
     * Asks Nova for the attachment, once. Where Nova keeps one that Cinder still knows nothing of after Nova's own time
     * limits, Nova gave up halfway, and by its API it can neither be finished nor taken back.
     */
    private String attach(VolumeAttachments nova, String serverId, Volume volume, Work work) {
        var known = nova.find(serverId, volume.id());
        if (known.isEmpty()) {
            return nova.attach(serverId, volume.id()).device();
        }
        if (volume.available() && patience.longerThan(HALFWAY, work)) {
            throw new Problem(
                            VolumeCode.ATTACH_FAILED,
                            "Nova noted that volume " + volume.name() + " is attached to server " + serverId
                                    + " but never attached it.")
                    .withRemedy(
                            "Try again; if it fails again, the cloud's operator has to look after Nova's messages.");
        }
        return known.get().device();
    }

    private static Volume volume(Volumes volumes, String id, String serverId) {
        var volume = volumes.find(id)
                .orElseThrow(() -> new Problem(VolumeCode.VOLUME_VANISHED, "Volume " + id + " was deleted."));
        volume.attachments().stream()
                .filter(attachment -> !attachment.serverId().equals(serverId))
                .findFirst()
                .ifPresent(attachment -> {
                    throw new Problem(
                                    VolumeCode.VOLUME_IN_USE,
                                    "Volume " + volume.name() + " is attached to server " + attachment.serverId() + ".")
                            .withRemedy("Detach the volume, or delete the workload that uses it.");
                });
        return volume;
    }
}
