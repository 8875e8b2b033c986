// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.data;

import io.coeus.contracts.volume.VolumeCommand.DataVolumeWish;
import io.coeus.contracts.volume.VolumeCommand.PrepareDataVolumes;
import io.coeus.volume.tenant.DataVolume;
import io.coeus.volume.tenant.DataVolume.State;
import io.coeus.volume.tenant.DataVolumes;
import io.coeus.volume.tenant.VolumeNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what projects see of their volumes in step with workloads. Called inside a transaction. */
@ApplicationScoped
class WorkloadVolumes {
    private final DataVolumes volumes;
    private final VolumeNews news;
    private final Clock clock;

    WorkloadVolumes(DataVolumes volumes, VolumeNews news, Clock clock) {
        this.volumes = volumes;
        this.news = news;
        this.clock = clock;
    }

    /** The volumes made for a workload are there; {@code ids} by mount. */
    void ready(PrepareDataVolumes command, Map<String, String> ids) {
        command.volumes().stream()
                .filter(wish -> wish.volumeId() == null)
                .filter(wish -> volumes.findByCinder(Objects.requireNonNull(ids.get(wish.mount())))
                        .isEmpty())
                .forEach(wish -> news.save(made(command, wish, Objects.requireNonNull(ids.get(wish.mount())))));
    }

    /** Cinder volumes got a server, or lost it. */
    void become(List<String> cinderIds, State state) {
        cinderIds.stream()
                .flatMap(id -> volumes.findByCinder(id).stream())
                .filter(volume -> volume.state() != state)
                .forEach(volume -> news.save(volume.become(state, null, volume.volumeId(), clock.instant())));
    }

    /** The volumes made for a workload are gone. */
    void gone(String workloadId) {
        volumes.of(workloadId).forEach(news::remove);
    }

    private DataVolume made(PrepareDataVolumes command, DataVolumeWish wish, String cinderId) {
        var now = clock.instant();
        return new DataVolume(
                cinderId,
                PrepareDataVolumesHandler.name(command, wish),
                command.projectId(),
                "",
                State.READY,
                null,
                Objects.requireNonNull(wish.sizeGib()),
                wish.volumeType(),
                cinderId,
                command.workloadId(),
                1,
                now,
                now);
    }
}
