// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What cluster-manager needs to know. */
@ConfigMapping(prefix = "coeus.clusters")
public interface ClustersConfig {
    /** Where booted nodes reach the gateway. */
    @WithDefault("http://127.0.0.1:9511")
    URI nodeUrl();

    /** The key node tokens are derived from: any text of at least 32 characters, the same in every replica. */
    String nodeKey();

    /** Pause between two looks at the health of a cluster; 0 for none. */
    @WithDefault("60s")
    Duration healthInterval();

    /** How many creates are checked against the cloud at once; the others wait for their turn. */
    @WithDefault("16")
    int createsAtOnce();

    /** Longest wait of a create for its turn; it is turned away then. Less than the gateway waits for an answer. */
    @WithDefault("15s")
    Duration createPatience();
}
