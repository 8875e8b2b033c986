// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.cluster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one project may have. */
@ConfigMapping(prefix = "coeus.quota")
public interface QuotaConfig {
    /** Most clusters of one project, as Magnum's {@code max_clusters_per_project}. */
    @WithDefault("20")
    int clustersPerProject();
}
