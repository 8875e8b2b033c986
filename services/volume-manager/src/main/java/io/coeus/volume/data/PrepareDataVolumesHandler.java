// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.cloud.Patience;
import io.coeus.contracts.volume.VolumeCommand.DataVolumeWish;
import io.coeus.contracts.volume.VolumeCommand.PrepareDataVolumes;
import io.coeus.contracts.volume.VolumeReply.DataVolumesReady;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.volume.Volumes;
import io.coeus.volume.VolumeCode;
import io.coeus.volume.node.CinderVolumes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the data volumes a workload wants by size, and checks those it names. */
@ApplicationScoped
class PrepareDataVolumesHandler implements CommandHandler<PrepareDataVolumes, DataVolumesReady> {
    private final Clouds clouds;
    private final Ledger ledger;
    private final WorkloadVolumes workloadVolumes;
    private final Patience patience;

    PrepareDataVolumesHandler(Clouds clouds, Ledger ledger, WorkloadVolumes workloadVolumes, Patience patience) {
        this.clouds = clouds;
        this.ledger = ledger;
        this.workloadVolumes = workloadVolumes;
        this.patience = patience;
    }

    @Override
    public Class<PrepareDataVolumes> command() {
        return PrepareDataVolumes.class;
    }

    @Override
    public Outcome<DataVolumesReady> handle(PrepareDataVolumes command, Work work) {
        var volumes =
                clouds.on(clouds.of(command.credentialId())).blockStorage().volumes();
        command.volumes().forEach(wish -> check(wish, volumes));
        var made =
                new CinderVolumes(volumes, new Made(ledger, command.workloadId(), Tag.workload(command.workloadId())));
        var ids = new TreeMap<String, String>();
        var own = new ArrayList<String>();
        for (var wish : command.volumes()) {
            var id = wish.volumeId() != null ? wish.volumeId() : make(command, wish, made);
            ids.put(wish.mount(), id);
            if (wish.volumeId() == null) {
                own.add(id);
            }
        }
        var waiting = made.unready(own);
        return waiting.isEmpty()
                ? Outcome.done(new DataVolumesReady(ids), () -> workloadVolumes.ready(command, ids))
                : Outcome.later("volumes " + String.join(", ", waiting), patience.pause(work));
    }

    private static String make(PrepareDataVolumes command, DataVolumeWish wish, CinderVolumes made) {
        int size = Objects.requireNonNull(wish.sizeGib());
        return made.ensure(name(command, wish), size, wish.volumeType());
    }

    static String name(PrepareDataVolumes command, DataVolumeWish wish) {
        return command.namePrefix() + "-" + wish.mount();
    }

    private static void check(DataVolumeWish wish, Volumes volumes) {
        if (wish.volumeId() == null) {
            return;
        }
        var volume = volumes.find(wish.volumeId())
                .orElseThrow(() -> Problem.invalid("mounts.volumeId", "There is no volume " + wish.volumeId() + "."));
        if (!volume.available()) {
            throw new Problem(
                            VolumeCode.VOLUME_IN_USE,
                            "Volume " + volume.name() + " is " + volume.status() + ", not available.")
                    .onField("mounts.volumeId")
                    .withRemedy("Detach the volume, or delete the workload that uses it.");
        }
    }
}
