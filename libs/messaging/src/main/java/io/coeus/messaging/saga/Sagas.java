// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.contracts.operation.OperationView;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Tx;
import io.coeus.messaging.wire.WireJson;
import io.coeus.saga.Phase;
import io.coeus.saga.Plan;
import io.coeus.saga.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Starts sagas, and lets people look at them and step in. */
@ApplicationScoped
public class Sagas {
    private final Transactions transactions;
    private final PlanCatalogue plans;
    private final SagaRows rows;
    private final SagaShell shell;

    @Inject
    Sagas(Transactions transactions, PlanCatalogue plans, SagaRows rows, SagaShell shell) {
        this.transactions = transactions;
        this.plans = plans;
        this.rows = rows;
        this.shell = shell;
    }

    /**
     * Starts a saga with the current transaction, so that it runs exactly when that commits.
     *
     * @param id unique; shown as the operation's id
     * @return the operation as it will be readable after the commit
     * @throws IllegalStateException outside a transaction, or where no {@link PlanHandler} has the plan
     */
    @SuppressWarnings("unchecked") // a handler that has this plan has its data
    public <D> OperationView start(Plan<D> plan, String id, D data, SagaContext context) {
        Tx.current();
        PlanHandler<D> handler = (PlanHandler<D>) plans.find(plan.id())
                .orElseThrow(() -> new IllegalStateException("No PlanHandler bean has the plan " + plan.id()));
        return shell.begin(handler, id, data, context);
    }

    /**
     * Sets how long a saga may take as a whole, from now on: when it has neither ended nor passed its point of no return
     * by then, it is cancelled with {@link PlanHandler#outOfTime}. Stored with the current transaction; survives crashes.
     */
    public void limit(String id, Duration within) {
        rows.setLimit(id, within);
    }

    /**
     * Gives a person's wish to the saga: retry, cancel or abandon.
     *
     * @return the operation as it is then
     * @throws Problem NOT_FOUND where there is no such saga, WRONG_STATE where the wish does not fit its state
     */
    public OperationView signal(String id, Signal wish) {
        return transactions.inTransaction(() -> {
            SagaRow row = rows.lock(id).orElseThrow(() -> Problem.notFound("operation", id));
            PlanHandler<?> handler = plans.find(row.plan).orElseThrow(() -> unknown(row));
            if (!shell.signal(handler, row, wish, UnaryOperator.identity())) {
                throw unfit(wish, SagaShell.view(row), Phase.valueOf(row.phase));
            }
            return SagaShell.view(row);
        });
    }

    /** The operation of that id. */
    public Optional<OperationView> find(String id) {
        return transactions.inTransaction(() -> rows.view(id).map(Sagas::read));
    }

    /** All operations on an aggregate, oldest first. */
    public List<OperationView> of(String aggregateId) {
        return transactions.inTransaction(
                () -> rows.views(aggregateId).stream().map(Sagas::read).toList());
    }

    private static OperationView read(String view) {
        return WireJson.read(view, OperationView.class);
    }

    private static Problem unfit(Signal wish, OperationView operation, Phase phase) {
        String name = wish.getClass().getSimpleName();
        String detail = name + " does not fit an operation that is " + operation.state() + ".";
        return new Problem(CommonCode.WRONG_STATE, detail).withRemedy(fitting(wish, operation, phase));
    }

    private static String fitting(Signal wish, OperationView operation, Phase phase) {
        if (phase.ended()) {
            return "It has ended; begin a new one.";
        }
        if (phase != Phase.STUCK && operation.state().equals(Phase.STUCK.name())) {
            return "An operator has to replay the message that could not be handled; it goes on by itself after that, or"
                    + " when its step's deadline has passed.";
        }
        if (wish instanceof Signal.Cancel && phase != Phase.UNDOING) {
            return "It is past its point of no return"
                    + (phase == Phase.STUCK ? ": retry or abandon it." : " and goes on to its end.");
        }
        return "Wait until it has ended or is STUCK.";
    }

    private static Problem unknown(SagaRow row) {
        return new Problem(CommonCode.WRONG_STATE, "This build does not know the plan " + row.plan + ".")
                .withRemedy("Run a version of Coeus that knows the plan.");
    }
}
