// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import io.coeus.contracts.CommonReply.Progress;
import io.coeus.contracts.CommonReply.Refused;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Envelope.StepRef;
import io.coeus.saga.Send.Direction;
import io.coeus.saga.Signal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gives answers that arrived to the sagas that wait for them. To be called inside a transaction. */
@ApplicationScoped
public class SagaReplies {
    private final PlanCatalogue plans;
    private final SagaRows rows;
    private final SagaShell shell;

    @Inject
    SagaReplies(PlanCatalogue plans, SagaRows rows, SagaShell shell) {
        this.plans = plans;
        this.rows = rows;
        this.shell = shell;
    }

    /** An answer nobody waits for any more changes nothing. Fails where this build does not know the saga's plan. */
    public void handle(Object content, Envelope envelope) {
        StepRef step = envelope.step();
        if (step == null || !(content instanceof Reply reply)) {
            return;
        }
        Optional<SagaRow> found = rows.lock(step.sagaId());
        if (found.isEmpty()) {
            return;
        }
        SagaRow row = found.get();
        PlanHandler<?> handler = plans.find(row.plan)
                .orElseThrow(() -> new IllegalStateException("This build does not know the plan " + row.plan));
        if (reply instanceof Progress news) {
            progress(handler, row, step, news);
        } else {
            shell.signal(
                    handler,
                    row,
                    signal(step, reply),
                    view -> Operations.requested(view, step.step(), envelope.cloudRequestIds()));
        }
    }

    /** Shows the saga as stuck, since an answer to it can not be handled. */
    public void lost(Envelope envelope, String reason) {
        StepRef step = envelope.step();
        if (step == null) {
            return;
        }
        Refusal cause = new Refusal(
                "ANSWER_NOT_HANDLED",
                Kind.DEFECT,
                "The answer to step " + step.step() + " can not be handled: " + reason,
                null,
                "Replay the dead letter " + envelope.id() + " when its cause is gone.",
                true);
        rows.lock(step.sagaId())
                .filter(row -> SagaShell.view(row).endedAt() == null)
                .ifPresent(row -> shell.show(row, view -> Operations.stuck(view, cause, shell.now())));
    }

    private void progress(PlanHandler<?> handler, SagaRow row, StepRef step, Progress news) {
        if (shell.awaits(handler, row, step)) {
            shell.show(
                    row,
                    view -> Operations.progressed(
                            Operations.requested(view, step.step(), news.requestIds()),
                            step.step(),
                            news,
                            shell.now()));
        }
    }

    private static Signal signal(StepRef step, Reply reply) {
        boolean forward = step.direction() == Direction.FORWARD;
        if (reply instanceof Refused refused) {
            return forward
                    ? new Signal.Refused(step.step(), step.attempt(), refused.refusal())
                    : new Signal.UndoFailed(step.step(), step.attempt(), refused.refusal());
        }
        return forward
                ? new Signal.Replied(step.step(), step.attempt(), reply)
                : new Signal.StepUndone(step.step(), step.attempt());
    }
}
