// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import java.util.List;
import java.util.Optional;

/** Where clusters are kept. Called inside a transaction. */
public interface Clusters {
    Optional<Cluster> find(String id);

    /** As {@link #find}, and nobody else may change it until the transaction ends. */
    Optional<Cluster> lock(String id);

    /** Stores a new one; fails with ALREADY_EXISTS when the id is taken. */
    Cluster add(Cluster cluster);

    /** Stores a changed one and answers it with its new version. */
    Cluster save(Cluster cluster);

    void remove(String id);

    List<Cluster> inState(ClusterState state);

    /** True when a cluster was made from that template and is still there. */
    boolean use(String templateId);
}
