// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.clusters.cluster.Blueprint;
import io.coeus.clusters.testing.Owners;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import io.coeus.saga.Plan;
import io.coeus.saga.testkit.PlanContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

class DeleteClusterTest extends PlanContract<DeleteData> {
    @Override
    protected Plan<DeleteData> plan() {
        return DeleteCluster.PLAN;
    }

    @Override
    protected List<DeleteData> beginnings() {
        return List.of(begin("vm", 10), begin("bm", null));
    }

    @Override
    protected Reply answer(Command<?> command) {
        return Owners.answer(command);
    }

    private static DeleteData begin(String serverType, @Nullable Integer volumeSize) {
        return DeleteData.of(blueprint(serverType, volumeSize), "operation", List.of("web-c1-master-0"));
    }

    private static Blueprint blueprint(String serverType, @Nullable Integer volumeSize) {
        return new Blueprint("c1", "web", "web-c1", "p1", Owners.spec(serverType, volumeSize));
    }
}
