// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import io.coeus.driver.CloudConfig;
import io.coeus.driver.ClusterDriver;
import io.coeus.driver.Endpoint;
import io.coeus.driver.Health;
import io.coeus.driver.Known;
import io.coeus.driver.NodeBootstrap;
import io.coeus.driver.Progress;
import java.util.List;

/** The cluster side of {@link MemoryDriver}. */
class MemoryClusters implements ClusterDriver {

    @Override
    public Health check(Endpoint endpoint) {
        if (MemoryDriver.silent(endpoint)) {
            return new Health.Silent(MemoryDriver.SILENT);
        }
        Health.Node node = new Health.Node(MemoryEngine.NODE, true, true, true, null, "1", "1", "");
        return new Health.Answering("1", "1", "1", List.of(node));
    }

    @Override
    public String bootstrap(NodeBootstrap node) {
        return CloudConfig.of("memory", node, "true\n");
    }

    @Override
    public Progress drain(Endpoint endpoint, String nodeName) {
        return answer(endpoint);
    }

    @Override
    public Progress forget(Endpoint endpoint, String nodeName) {
        return answer(endpoint);
    }

    private static Progress answer(Endpoint endpoint) {
        return MemoryDriver.silent(endpoint)
                ? new Progress.Blocked(Known.NOTHING, MemoryDriver.SILENT)
                : new Progress.Settled(Known.NOTHING);
    }
}
