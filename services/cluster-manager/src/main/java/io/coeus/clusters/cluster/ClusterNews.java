// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.contracts.CommonReply.Removed;
import io.coeus.contracts.cluster.ClusterEvent;
import io.coeus.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the world of clusters, with the transaction that changed them. Each method answers the cluster it was given. */
@ApplicationScoped
public class ClusterNews {
    private final Outbox outbox;

    ClusterNews(Outbox outbox) {
        this.outbox = outbox;
    }

    public Cluster requested(Cluster cluster) {
        return tell(cluster, new ClusterEvent.Requested(cluster.view()));
    }

    public Cluster changed(Cluster cluster) {
        return tell(cluster, new ClusterEvent.Changed(cluster.view()));
    }

    public Cluster ready(Cluster cluster) {
        return tell(cluster, new ClusterEvent.Ready(cluster.view()));
    }

    public Cluster failed(Cluster cluster) {
        return tell(cluster, new ClusterEvent.Failed(cluster.view()));
    }

    /**
     * The cluster is gone, and so is all that was made for it.
     *
     * @param report the signed deletion report
     */
    public Cluster deleted(Cluster cluster, List<Removed> removed, String report) {
        return tell(cluster, new ClusterEvent.Deleted(cluster.view(), removed, report));
    }

    private Cluster tell(Cluster cluster, ClusterEvent event) {
        outbox.event(cluster.id(), cluster.identity().projectId(), event);
        return cluster;
    }
}
