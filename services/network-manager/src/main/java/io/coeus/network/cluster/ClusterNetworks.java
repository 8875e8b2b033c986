// SPDX-License-Identifier: Apache-2.0
package io.coeus.network.cluster;

import java.util.Optional;

/** Where networks of clusters are kept. Called inside a transaction. */
public interface ClusterNetworks {
    Optional<ClusterNetwork> find(String clusterId);

    /** Stores it; one that is there is replaced. */
    void save(ClusterNetwork network);

    void remove(String clusterId);
}
