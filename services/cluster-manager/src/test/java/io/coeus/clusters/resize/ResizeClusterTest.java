// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.resize;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.cluster.Blueprint.NodeRef;
import io.coeus.clusters.cluster.Node.Role;
import io.coeus.clusters.testing.Owners;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import io.coeus.saga.Plan;
import io.coeus.saga.testkit.PlanContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

class ResizeClusterTest extends PlanContract<ResizeData> {
    @Override
    protected Plan<ResizeData> plan() {
        return ResizeCluster.PLAN;
    }

    @Override
    protected List<ResizeData> beginnings() {
        return List.of(begin("vm", 10), begin("bm", null), idle());
    }

    @Override
    protected Reply answer(Command<?> command) {
        return Owners.answer(command);
    }

    private static ResizeData begin(String serverType, @Nullable Integer volumeSize) {
        var added = List.of(new NodeRef("web-c1-worker-1", Role.WORKER));
        return ResizeData.of(blueprint(serverType, volumeSize), added, List.of("web-c1-worker-0"));
    }

    private static ResizeData idle() {
        return ResizeData.of(blueprint("vm", null), List.of(), List.of());
    }

    private static Blueprint blueprint(String serverType, @Nullable Integer volumeSize) {
        return new Blueprint("c1", "web", "web-c1", "p1", Owners.spec(serverType, volumeSize));
    }
}
