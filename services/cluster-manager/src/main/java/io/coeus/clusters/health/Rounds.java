// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.health;

import io.coeus.clusters.cluster.Cluster;
import java.time.Duration;
import java.util.List;

/** Says which cluster is to be looked at next, to one replica at a time. Called inside a transaction. */
public interface Rounds {
    /**
     * Takes clusters that run and are due, longest due first.
     *
     * @param most how many
     * @param claim how long they are nobody else's; a replica that dies loses them after that
     */
    List<Cluster> take(int most, Duration claim);

    /** Gives a cluster back, to be looked at after about this time. */
    void again(String clusterId, Duration in);
}
