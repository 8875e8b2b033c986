// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.delete;

import io.coeus.cloud.Patience;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.contracts.CommonReply.Done;
import io.coeus.contracts.cluster.ClusterCommand.SettleOperations;
import io.coeus.contracts.operation.OperationView;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Refusal;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.saga.Sagas;
import io.coeus.saga.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Ends what else runs on a cluster or workload that is to be deleted: cancels it, abandons what is stuck, waits for the rest. */
@ApplicationScoped
class SettleOperationsHandler implements CommandHandler<SettleOperations, Done> {
    private static final Logger LOG = Logger.getLogger(SettleOperationsHandler.class);

    private final Sagas sagas;
    private final Patience patience;

    SettleOperationsHandler(Sagas sagas, Patience patience) {
        this.sagas = sagas;
        this.patience = patience;
    }

    @Override
    public Class<SettleOperations> command() {
        return SettleOperations.class;
    }

    @Override
    public Outcome<Done> handle(SettleOperations command, Work work) {
        var others = sagas.of(command.aggregateId()).stream()
                .filter(operation -> operation.endedAt() == null)
                .filter(operation -> !operation.id().equals(command.operationId()))
                .toList();
        if (others.isEmpty()) {
            return Outcome.done(new Done());
        }
        others.forEach(this::settle);
        return Outcome.later(
                others.stream()
                        .map(operation -> operation.kind() + " " + operation.id() + " (" + operation.state() + ")")
                        .collect(Collectors.joining(", ", "operations to end: ", "")),
                patience.pause(work));
    }

    private void settle(OperationView operation) {
        switch (operation.state()) {
            case "RUNNING" -> tell(operation, cancel(operation));
            case "STUCK" -> {
                if (!tell(operation, new Signal.Abandon())) {
                    tell(operation, cancel(operation));
                }
            }
            default -> {}
        }
    }

    private static Signal cancel(OperationView operation) {
        var what = operation.aggregateKind() + " " + operation.aggregateName();
        return new Signal.Cancel(new Refusal(
                ClusterCode.SUPERSEDED.name(),
                ClusterCode.SUPERSEDED.kind(),
                "Cut short, since " + what + " was deleted before this was done. What it had made is removed with it.",
                null,
                null,
                false));
    }

    /** False when it does not fit: what cannot be cancelled any more goes on to its end. */
    private boolean tell(OperationView operation, Signal signal) {
        try {
            sagas.signal(operation.id(), signal);
            return true;
        } catch (Problem e) {
            LOG.debugf("Operation %s goes on: %s", operation.id(), e.detail());
            return false;
        }
    }
}
