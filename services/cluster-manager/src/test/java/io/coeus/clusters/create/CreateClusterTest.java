// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

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

class CreateClusterTest extends PlanContract<CreateData> {
    @Override
    protected Plan<CreateData> plan() {
        return CreateCluster.PLAN;
    }

    @Override
    protected List<CreateData> beginnings() {
        return List.of(begin("vm", 10), begin("vm", null), begin("bm", null));
    }

    @Override
    protected Reply answer(Command<?> command) {
        return Owners.answer(command);
    }

    private static CreateData begin(String serverType, @Nullable Integer volumeSize) {
        var blueprint = new Blueprint("c1", "web", "web-c1", "p1", Owners.spec(serverType, volumeSize));
        return CreateData.of(blueprint, List.of(new NodeRef("web-c1-master-0", Role.MASTER)), "handover");
    }
}
