// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.contracts.cluster.ClusterView;
import io.coeus.gateway.access.Session;
import io.coeus.gateway.cluster.ClusterDraft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who owns clusters. Calls block and throw the owner's Problem; each answers the cluster as it is after it. */
public interface ClusterOwner {
    /** Begins to make the cluster; credentials are delegated with the caller's token. */
    ClusterView create(Session session, ClusterDraft draft);

    /** Begins to bring the cluster to a number of workers. */
    ClusterView resize(Session session, String id, Resize resize);

    /** Begins to bring the cluster to a number of workers, which it may only when its last operation ended well. */
    ClusterView scale(Session session, String id, int nodeCount);

    /** Notes what somebody outside saw of the cluster's health. */
    ClusterView noteHealth(Session session, String id, Health health);

    /** Begins to delete the cluster, in whatever state it is. */
    ClusterView delete(Session session, String id);

    /**
     * A number of workers.
     *
     * @param nodesToRemove servers to take away first
     */
    record Resize(int nodeCount, List<String> nodesToRemove) {}

    /** A cluster's health, and what is said of it. */
    record Health(String health, @Nullable Map<String, String> healthReason) {}
}
