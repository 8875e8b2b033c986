// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.cloud.Patience;
import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterState;
import io.coeus.clusters.mount.Mounts;
import io.coeus.clusters.mount.VolumeMount;
import io.coeus.contracts.CommonReply.Undone;
import io.coeus.contracts.cluster.ClusterCommand.UnmountDataVolumes;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Has the node let go of the workload's data volumes, so that all of their data is written before they are detached. A
 * node that is gone or does not answer for long does not hold that up.
 */
@ApplicationScoped
class UnmountDataVolumesHandler implements CommandHandler<UnmountDataVolumes, Undone> {
    private static final Duration DEAD = Duration.ofMinutes(5);

    /** Containers go on until their server is deleted, so that a volume may stay in use; its data is written. */
    private static final Duration DEAD_WITH_CLUSTER = Duration.ofSeconds(20);

    private final Site site;
    private final Transactions transactions;
    private final Mounts mounts;
    private final Patience patience;

    UnmountDataVolumesHandler(Site site, Transactions transactions, Mounts mounts, Patience patience) {
        this.site = site;
        this.transactions = transactions;
        this.mounts = mounts;
        this.patience = patience;
    }

    @Override
    public Class<UnmountDataVolumes> command() {
        return UnmountDataVolumes.class;
    }

    @Override
    public Outcome<Undone> handle(UnmountDataVolumes command, Work work) {
        var cluster = site.find(command.workloadId()).cluster();
        var held = transactions.inTransaction(() -> release(command.workloadId())).stream()
                .filter(VolumeMount::held)
                .filter(mount -> cluster.node(mount.node()).isPresent())
                .toList();
        if (held.isEmpty() || patience.longerThan(limit(cluster), work)) {
            return Outcome.done(new Undone(), () -> mounts.forget(command.workloadId()));
        }
        var waiting = held.stream()
                .map(mount -> mount.words() + " on node " + mount.node())
                .collect(Collectors.joining(", ", "volumes to be unmounted: ", ""));
        return Outcome.later(waiting, patience.pause(work));
    }

    private List<VolumeMount> release(String workloadId) {
        var released = mounts.of(workloadId).stream().map(VolumeMount::released).toList();
        released.forEach(mounts::save);
        return released;
    }

    private static Duration limit(Cluster cluster) {
        var going = cluster.state() == ClusterState.DELETING || cluster.state() == ClusterState.DELETE_FAILED;
        return going ? DEAD_WITH_CLUSTER : DEAD;
    }
}
