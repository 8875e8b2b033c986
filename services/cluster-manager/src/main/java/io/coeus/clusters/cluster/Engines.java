// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import io.coeus.driver.CoeDriver;
import io.coeus.driver.Endpoint;
import java.util.Optional;

/** The COEs this build can run, and the way to the COE of a cluster. */
public interface Engines {
    /** The driver of a COE, by its name in {@link ClusterSpec#driver()}. */
    Optional<CoeDriver> find(String driver);

    /** The driver of the cluster; fails with COE_NOT_SUPPORTED. */
    CoeDriver of(Cluster cluster);

    /** Where the cluster's COE is and with whose identity to call it; fails with WRONG_STATE when it has no address. */
    Endpoint endpoint(Cluster cluster);
}
