// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.deploy;

import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.saga.PlanHandler;
import io.coeus.saga.Phase;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import jakarta.inject.Singleton;

/** The plans of a workload, made known. */
final class DeployHandlers {
    private DeployHandlers() {}

    abstract static class Deploying implements PlanHandler<DeployData> {
        private final Plan<DeployData> plan;
        private final WorkloadProgress progress;

        Deploying(Plan<DeployData> plan, WorkloadProgress progress) {
            this.plan = plan;
            this.progress = progress;
        }

        @Override
        public Plan<DeployData> plan() {
            return plan;
        }

        @Override
        public Class<DeployData> data() {
            return DeployData.class;
        }

        @Override
        public void moved(SagaState<DeployData> saga, OperationView operation) {
            if (plan.equals(WorkloadPlans.DELETE) && saga.phase() == Phase.COMPLETED) {
                progress.gone(operation);
            } else {
                progress.moved(saga, operation);
            }
        }
    }

    @Singleton
    static class Create extends Deploying {
        Create(WorkloadProgress progress) {
            super(WorkloadPlans.CREATE, progress);
        }
    }

    @Singleton
    static class Update extends Deploying {
        Update(WorkloadProgress progress) {
            super(WorkloadPlans.UPDATE, progress);
        }
    }

    @Singleton
    static class Delete extends Deploying {
        Delete(WorkloadProgress progress) {
            super(WorkloadPlans.DELETE, progress);
        }
    }
}
