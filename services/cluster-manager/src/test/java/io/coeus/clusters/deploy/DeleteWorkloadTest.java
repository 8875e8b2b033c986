// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.clusters.testing.Owners;
import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;
import io.coeus.saga.Plan;
import io.coeus.saga.testkit.PlanContract;
import java.util.List;

class DeleteWorkloadTest extends PlanContract<DeployData> {
    @Override
    protected Plan<DeployData> plan() {
        return WorkloadPlans.DELETE;
    }

    @Override
    protected List<DeployData> beginnings() {
        return List.of(Deploys.full(), Deploys.bare());
    }

    @Override
    protected Reply answer(Command<?> command) {
        return Owners.answer(command);
    }
}
