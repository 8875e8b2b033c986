// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.clusters.ClustersConfig;
import io.coeus.kernel.Secret;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@Singleton
class JoinBeans {
    @Produces
    @Singleton
    NodeTokens tokens(ClustersConfig config) {
        return new NodeTokens(new Secret(config.nodeKey()));
    }
}
