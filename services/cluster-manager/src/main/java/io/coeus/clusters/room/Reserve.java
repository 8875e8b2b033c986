// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.room;

import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.Transactions;
import io.coeus.saga.SagaState;
import io.coeus.saga.StepState;
import io.coeus.saga.StepState.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Promises room to operations, so that no two of them count on the same last of it. */
@ApplicationScoped
public class Reserve {
    /** What a step makes is there and counted by the cloud, or will not be made any more. */
    private static final Set<Status> SETTLED = Set.of(Status.DONE, Status.SKIPPED, Status.UNDONE);

    private final Transactions transactions;
    private final Reservations reservations;

    Reserve(Transactions transactions, Reservations reservations) {
        this.transactions = transactions;
        this.reservations = reservations;
    }

    /** The {@link Budget#asOf} of figures that are asked for from now on. */
    public Instant now() {
        return transactions.inTransaction(reservations::now);
    }

    /** Fails with PREFLIGHT_FAILED where there is too little; promises nothing. */
    public void check(Budget budget) {
        budget.require(transactions.inTransaction(() -> reservations.promised(budget.pools(), budget.asOf())));
    }

    /**
     * Promises the budget with the current transaction, or fails with PREFLIGHT_FAILED. Others of the same project wait
     * until the transaction ends, so it is best called last.
     */
    public void take(String operationId, Budget budget) {
        reservations.lock(budget.pools());
        budget.require(reservations.promised(budget.pools(), budget.asOf()));
        reservations.take(operationId, budget);
    }

    /** Ends promises as the operation goes on; called with each of its transitions. */
    public void follow(SagaState<?> saga, OperationView operation) {
        switch (saga.phase()) {
            case RUNNING, UNDOING ->
                reservations.release(
                        operation.id(),
                        saga.steps().stream()
                                .filter(step -> SETTLED.contains(step.status()))
                                .map(StepState::name)
                                .toList());
            case COMPLETED, UNDONE, STUCK, ABANDONED -> reservations.release(operation.id());
        }
    }
}
