// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import io.coeus.contracts.CommonReply.Removed;
import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * The cluster is gone, and so is all that was made for it in the cloud.
     *
     * @param report the same as a signed document, in JWS compact form (RFC 7515, EdDSA of RFC 8037); null where an older
     *     service tells of it
     */
    @WireType("io.coeus.cluster.deleted.v1")
    record Deleted(
            ClusterView cluster,
            List<Removed> removed,
            @Nullable String report) implements ClusterEvent {}
}
