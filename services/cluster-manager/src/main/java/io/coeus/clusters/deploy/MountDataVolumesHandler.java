// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.cloud.Patience;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.mount.Mounts;
import io.coeus.clusters.mount.VolumeMount;
import io.coeus.clusters.mount.VolumeMount.State;
import io.coeus.clusters.workload.Workload;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.cluster.ClusterCommand.MountDataVolumes;
import io.coeus.kernel.Problem;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names the workload's data volumes to the node it is placed on and waits until that has mounted all of them. */
@ApplicationScoped
class MountDataVolumesHandler implements CommandHandler<MountDataVolumes, Done> {
    private final Site site;
    private final Transactions transactions;
    private final Mounts mounts;
    private final Patience patience;

    MountDataVolumesHandler(Site site, Transactions transactions, Mounts mounts, Patience patience) {
        this.site = site;
        this.transactions = transactions;
        this.mounts = mounts;
        this.patience = patience;
    }

    @Override
    public Class<MountDataVolumes> command() {
        return MountDataVolumes.class;
    }

    @Override
    public Outcome<Done> handle(MountDataVolumes command, Work work) {
        var workload = site.find(command.workloadId()).workload();
        var node = Objects.requireNonNull(workload.placement().node());
        var all = transactions.inTransaction(() -> wished(workload, node));
        all.stream().filter(mount -> mount.state() == State.FAILED).findFirst().ifPresent(failed -> {
            throw new Problem(
                            ClusterCode.VOLUME_NOT_MOUNTED,
                            "Node " + node + " cannot mount volume " + failed.words() + ".")
                    .withRemedy("Use a volume that is empty or holds a file system the node can mount.");
        });
        var waiting = all.stream()
                .filter(mount -> mount.state() != State.MOUNTED)
                .map(VolumeMount::words)
                .collect(Collectors.joining(", "));
        return waiting.isEmpty()
                ? Outcome.done(new Done())
                : Outcome.later("node " + node + " to mount volumes: " + waiting, patience.pause(work));
    }

    private List<VolumeMount> wished(Workload workload, String node) {
        var known = mounts.of(workload.id());
        if (!known.isEmpty()) {
            return known;
        }
        var wishes = workload.placement().volumeIds().values().stream()
                .map(volume ->
                        VolumeMount.wish(workload.id(), volume, workload.home().clusterId(), node))
                .toList();
        wishes.forEach(mounts::save);
        return wishes;
    }
}
