// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.node;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one address may send as a node. */
@ConfigMapping(prefix = "coeus.gateway.node")
public interface NodeConfig {
    /** Requests one address may send at once; many nodes may share one behind a router. */
    @WithDefault("200")
    int burst();

    /** Requests per second one address may send for long. */
    @WithDefault("50")
    int perSecond();
}
