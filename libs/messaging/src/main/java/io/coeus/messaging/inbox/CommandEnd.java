// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.contracts.CommonReply;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.Outbox;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stores what became of a command: its effect, its reply and its row, in one transaction. Where the work is not this
 * process's any more, because it was superseded or its lease ran out, nothing is stored and nobody is told.
 */
@ApplicationScoped
public class CommandEnd {
    private static final Logger LOG = Logger.getLogger(CommandEnd.class);

    private final Transactions transactions;
    private final Claims claims;
    private final Outbox outbox;
    private final MessagingConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    @Inject
    CommandEnd(
            Transactions transactions,
            Claims claims,
            Outbox outbox,
            MessagingConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.claims = claims;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    Duration done(Claimed claimed, Work work, Outcome.Done<?> done) {
        settle(claimed, "done", () -> claims.end(claimed.id(), "DONE", null), () -> {
            done.effect().run();
            reply(claimed, work, done.reply());
        });
        return Duration.ZERO;
    }

    Duration refused(Claimed claimed, Work work, Outcome.Refused<?> refused) {
        Problem why = refused.problem();
        LOG.infof("%s is refused: %s", claimed.envelope().type(), why.getMessage());
        settle(claimed, "refused", () -> claims.end(claimed.id(), "DONE", why.getMessage()), () -> {
            refused.effect().run();
            reply(claimed, work, new CommonReply.Refused(refusal(why), work.requestIds()));
        });
        return Duration.ZERO;
    }

    Duration later(Claimed claimed, Work work, Outcome.Later<?> later) {
        String waitingFor = later.waitingFor();
        settle(claimed, "later", () -> claims.reschedule(claimed.id(), later.pause(), waitingFor, 0), () -> {
            boolean news = !waitingFor.equals(claimed.waitingFor()) || claimed.failures() > 0;
            if (news || !work.requestIds().isEmpty()) {
                progress(claimed, work, waitingFor, null);
            }
        });
        return later.pause();
    }

    Duration failed(Claimed claimed, Work work, Problem trouble) {
        if (Duration.between(claimed.receivedAt(), clock.instant()).compareTo(config.giveUpAfter()) > 0) {
            return dead(
                    claimed, "Nobody could do it in " + config.giveUpAfter() + "; at last: " + trouble.getMessage());
        }
        int failures = claimed.failures() + 1;
        Duration pause = Backoff.after(failures, config);
        String waitingFor = "another try in " + Math.max(1, pause.toSeconds()) + " s";
        settle(
                claimed,
                "failed",
                () -> claims.reschedule(claimed.id(), pause, waitingFor, failures),
                () -> progress(claimed, work, waitingFor, trouble.getMessage()));
        return pause;
    }

    /** A type nobody here handles: a newer replica may, so that it is given up only after some tries. */
    Duration unknown(Claimed claimed) {
        String reason = "Nobody here handles " + claimed.envelope().type();
        return claimed.failures() + 1 < config.tries()
                ? failed(claimed, work(claimed), new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, reason))
                : dead(claimed, reason);
    }

    Duration dead(Claimed claimed, String reason) {
        LOG.errorf("%s %s is a dead letter: %s", claimed.envelope().type(), claimed.id(), reason);
        settle(
                claimed,
                "dead",
                () -> claims.end(claimed.id(), "DEAD", reason),
                () -> progress(claimed, work(claimed), "a person to replay dead letter " + claimed.id(), reason));
        return Duration.ZERO;
    }

    private static Work work(Claimed claimed) {
        return new Work(claimed.envelope(), claimed.tries(), claimed.receivedAt());
    }

    private void settle(Claimed claimed, String outcome, BooleanSupplier row, Runnable rest) {
        boolean mine = transactions.inTransaction(() -> {
            if (!row.getAsBoolean()) {
                return false;
            }
            rest.run();
            return true;
        });
        if (!mine) {
            LOG.infof(
                    "%s %s was superseded while it was worked on",
                    claimed.envelope().type(), claimed.id());
            claims.letGo(claimed.id());
        }
        meters.counter("coeus.commands", "outcome", mine ? outcome : "superseded")
                .increment();
    }

    private void progress(Claimed claimed, Work work, String waitingFor, @Nullable String trouble) {
        reply(claimed, work, new CommonReply.Progress(waitingFor, claimed.tries(), trouble, work.requestIds()));
    }

    private void reply(Claimed claimed, Work work, Reply reply) {
        Envelope envelope = claimed.envelope();
        if (envelope.step() == null) {
            return;
        }
        List<String> requestIds = work.requestIds();
        var address = new Outbox.Address(
                envelope.subject(), envelope.projectId(), envelope.requestId(), envelope.step(), requestIds);
        outbox.reply(envelope.source(), address, reply);
    }

    private static Refusal refusal(Problem why) {
        return new Refusal(
                why.code().name(), why.kind(), why.detail(), why.field(), why.remedy(), why.kind() == Kind.DEFECT);
    }
}
