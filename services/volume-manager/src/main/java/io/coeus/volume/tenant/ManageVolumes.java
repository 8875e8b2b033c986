// SPDX-License-Identifier: Apache-2.0
package io.coeus.volume.tenant;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.Made;
import io.coeus.kernel.Caller;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.ProjectId;
import io.coeus.kernel.Secret;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.ledger.Ledger;
import io.coeus.openstack.Tag;
import io.coeus.openstack.volume.Volumes;
import io.coeus.volume.node.CinderVolumes;
import io.coeus.volume.node.Kinds;
import io.coeus.volume.tenant.DataVolume.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes and removes data volumes of projects, at once and with the user's own token. */
@ApplicationScoped
public class ManageVolumes {
    private final Transactions transactions;
    private final DataVolumes volumes;
    private final VolumeNews news;
    private final Clouds clouds;
    private final Ledger ledger;
    private final Clock clock;

    ManageVolumes(
            Transactions transactions,
            DataVolumes volumes,
            VolumeNews news,
            Clouds clouds,
            Ledger ledger,
            Clock clock) {
        this.transactions = transactions;
        this.volumes = volumes;
        this.news = news;
        this.clouds = clouds;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The volume; NOT_FOUND also when it is another project's. */
    public DataVolume show(String id, Caller caller) {
        return transactions.inTransaction(() -> volumes.find(id)
                .filter(volume -> caller.mayAct(new ProjectId(volume.projectId())))
                .orElseThrow(() -> Problem.notFound("volume", id)));
    }

    /** Asks Cinder for it. Repeating with the same id finishes what was begun; what Cinder refuses is forgotten. */
    public DataVolume create(NewDataVolume wanted, Caller caller, Secret userToken) {
        if (wanted.sizeGib() < 1) {
            throw Problem.invalid("sizeGib", "The size must be at least 1 GiB, was " + wanted.sizeGib() + ".");
        }
        var known = transactions.inTransaction(() -> volumes.find(wanted.id()));
        var volume = known.isPresent() ? show(wanted.id(), caller) : save(started(wanted, caller));
        if (volume.state() != State.CREATING) {
            return volume;
        }
        try {
            var id = cinder(volume.id(), userToken).ensure(volume.name(), volume.sizeGib(), volume.volumeType());
            return save(volume.become(State.READY, null, id, clock.instant()));
        } catch (Problem e) {
            if (!e.kind().retryable()) {
                forget(volume);
            }
            throw e;
        }
    }

    /** Removes it; refused while it is in use, and for one that was made for a workload and goes with that. */
    public DataVolume delete(String id, Caller caller, Secret userToken) {
        var volume = show(id, caller);
        if (volume.workloadId() != null) {
            throw new Problem(CommonCode.WRONG_STATE, "Volume " + volume.name() + " belongs to a workload.")
                    .withRemedy("Delete workload " + volume.workloadId() + "; the volume goes with it.");
        }
        if (volume.state() == State.IN_USE) {
            throw new Problem(CommonCode.WRONG_STATE, "Volume " + volume.name() + " is in use.")
                    .withRemedy("Delete the workload that uses it first.");
        }
        var deleting = save(volume.become(State.DELETING, null, volume.volumeId(), clock.instant()));
        try {
            remove(deleting, volumes(userToken));
        } catch (Problem e) {
            save(deleting.become(
                    State.FAILED, "It could not be deleted: " + e.detail(), volume.volumeId(), clock.instant()));
            throw e;
        }
        forget(deleting);
        return deleting;
    }

    private void remove(DataVolume volume, Volumes cinder) {
        made(volume.id())
                .remove(
                        Kinds.VOLUME,
                        volume.name(),
                        () -> cinder.findByName(volume.name(), Tag.volume(volume.id()))
                                .map(Volumes.Volume::id),
                        cinder::delete);
    }

    private CinderVolumes cinder(String id, Secret userToken) {
        return new CinderVolumes(volumes(userToken), made(id));
    }

    private Volumes volumes(Secret userToken) {
        return clouds.on(clouds.of(userToken)).blockStorage().volumes();
    }

    private Made made(String id) {
        return new Made(ledger, id, Tag.volume(id));
    }

    private DataVolume started(NewDataVolume wanted, Caller caller) {
        var now = clock.instant();
        return new DataVolume(
                wanted.id(),
                wanted.name(),
                caller.projectId().value(),
                caller.userId().value(),
                State.CREATING,
                null,
                wanted.sizeGib(),
                wanted.volumeType(),
                null,
                null,
                1,
                now,
                now);
    }

    private DataVolume save(DataVolume volume) {
        return transactions.inTransaction(() -> news.save(volume));
    }

    private void forget(DataVolume volume) {
        transactions.run(() -> news.remove(volume));
    }
}
