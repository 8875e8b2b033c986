// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.contracts.operation.OperationView;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Refusal;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;

/**
 * Makes a plan known to this service. A CDI bean that implements it is found by itself; one for each plan version that
 * may still be running.
 *
 * @param <D> the plan's data, stored as JSON
 */
public interface PlanHandler<D> {
    /** Always the same plan. */
    Plan<D> plan();

    /** The data's record. */
    Class<D> data();

    /**
     * Why a saga whose {@link Sagas#limit limit} has passed is taken back, for those who wait for it.
     *
     * @param waitingFor what the open steps last waited for, as a sentence goes on after "waiting for"
     */
    default Refusal outOfTime(SagaState<D> state, String waitingFor) {
        return new Refusal(
                "OPERATION_TIMED_OUT",
                Kind.UNAVAILABLE,
                "Not done in time; it was waiting for " + waitingFor + ".",
                null,
                null,
                true);
    }

    /**
     * Called after every transition, in its transaction, also after the first and the last: the place to change the
     * aggregate along. What it throws undoes the transition, which is then tried again.
     */
    default void moved(SagaState<D> state, OperationView operation) {}

    /** Called after {@link #moved} when the saga has come to its end: COMPLETED, UNDONE or ABANDONED. */
    default void ended(SagaState<D> state, OperationView operation) {}
}
