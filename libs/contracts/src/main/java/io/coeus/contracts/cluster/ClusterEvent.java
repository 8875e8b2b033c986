// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import io.coeus.contracts.CommonReply.Removed;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;
import java.util.List;

/** What happens to clusters; each carries the cluster as it is after it. */
@Owner("cluster-manager")
public sealed interface ClusterEvent extends Event {
    ClusterView cluster();

    /** A create was accepted. */
    @WireType("io.coeus.cluster.requested.v1")
    record Requested(ClusterView cluster) implements ClusterEvent {}

    /** Something about the cluster changed: a node, an address, its health, its state. */
    @WireType("io.coeus.cluster.changed.v1")
    record Changed(ClusterView cluster) implements ClusterEvent {}

    /** An operation ended well: the cluster can be used. */
    @WireType("io.coeus.cluster.ready.v1")
    record Ready(ClusterView cluster) implements ClusterEvent {}

    /** An operation ended badly; the reason is in the cluster. */
    @WireType("io.coeus.cluster.failed.v1")
    record Failed(ClusterView cluster) implements ClusterEvent {}

    /** The cluster is gone, and so is all that was made for it in the cloud. */
    @WireType("io.coeus.cluster.deleted.v1")
    record Deleted(ClusterView cluster, List<Removed> removed) implements ClusterEvent {}
}
