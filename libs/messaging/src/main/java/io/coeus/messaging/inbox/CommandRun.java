// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.kernel.Command;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Reply;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Work;
import io.coeus.messaging.runtime.LogContext;
import io.coeus.messaging.runtime.Traces;
import io.coeus.messaging.wire.WireJson;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Works on one claimed command: reads it, calls its handler, stores what became of it. */
@ApplicationScoped
public class CommandRun {
    private static final Logger LOG = Logger.getLogger(CommandRun.class);

    private final Handlers handlers;
    private final CommandEnd end;
    private final Traces traces;

    @Inject
    CommandRun(Handlers handlers, CommandEnd end, Traces traces) {
        this.handlers = handlers;
        this.end = end;
        this.traces = traces;
    }

    /** Answers after what time the command wants to be looked at again; zero when it does not. */
    Duration run(Claimed claimed) {
        String type = claimed.envelope().type();
        return LogContext.during(
                claimed.envelope(),
                () -> traces.span(
                        SpanKind.CONSUMER, "handle " + type, claimed.envelope().traceparent(), () -> handlers.command(
                                        type)
                                .map(handler -> handle(handler, claimed))
                                .orElseGet(() -> end.unknown(claimed))));
    }

    private <C extends Command<R>, R extends Reply> Duration handle(CommandHandler<C, R> handler, Claimed claimed) {
        C command;
        try {
            command = WireJson.read(claimed.payload(), handler.command());
        } catch (UncheckedIOException e) {
            return end.dead(claimed, String.valueOf(e.getMessage()));
        }
        Work work = new Work(claimed.envelope(), claimed.tries(), claimed.receivedAt());
        Object result = attempt(work, () -> work.during(() -> handler.handle(command, work)));
        try {
            return end(claimed, work, result);
        } catch (RuntimeException e) {
            // What the effect throws counts like what the handler throws; with the database away this throws again.
            return end(claimed, work, verdict(work, e));
        }
    }

    private Duration end(Claimed claimed, Work work, Object result) {
        return switch (result) {
            case Outcome.Done<?> done -> end.done(claimed, work, done);
            case Outcome.Refused<?> refused -> end.refused(claimed, work, refused);
            case Outcome.Later<?> later -> end.later(claimed, work, later);
            case Problem trouble -> end.failed(claimed, work, trouble);
            default -> throw new IllegalStateException(result.toString());
        };
    }

    /** An outcome, or the problem that is worth another try. */
    private static Object attempt(Work work, Supplier<? extends Outcome<?>> handler) {
        try {
            return handler.get();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return verdict(work, e);
        }
    }

    private static Object verdict(Work work, Throwable thrown) {
        if (!(thrown instanceof Problem problem)) {
            return defect(work, thrown);
        }
        if (problem.kind().retryable()) {
            LOG.infof("%s will be tried again: %s", work.envelope().type(), problem.getMessage());
            return problem;
        }
        return refusal(problem).<Object>map(refused -> refused).orElseGet(() -> defect(work, problem));
    }

    private static Optional<Outcome<Reply>> refusal(Problem problem) {
        return switch (problem.kind()) {
            case INVALID, FORBIDDEN, ABSENT, CONFLICT, EXHAUSTED -> Optional.of(Outcome.refused(problem));
            case THROTTLED, UNAVAILABLE, DEFECT -> Optional.empty();
        };
    }

    private static Problem defect(Work work, Throwable cause) {
        LOG.errorf(
                cause,
                "%s failed unexpectedly and will be tried again",
                work.envelope().type());
        return new Problem(
                CommonCode.INTERNAL_DEFECT,
                "Coeus failed unexpectedly; its log has the cause under request "
                        + work.envelope().requestId() + ".",
                cause);
    }
}
