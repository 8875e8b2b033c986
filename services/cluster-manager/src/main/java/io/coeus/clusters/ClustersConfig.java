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
}
