// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.testkit;

import io.coeus.kernel.Command;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Reply;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.Outcome;
import io.coeus.messaging.Transactions;
import io.coeus.messaging.Work;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Does a command as the dispatcher does, look by look, until it is done or refused. */
@Singleton
public class Commands {
    private static final int MOST_LOOKS = 300;

    private final List<CommandHandler<?, ?>> handlers;
    private final Transactions transactions;

    Commands(@All List<CommandHandler<?, ?>> handlers, Transactions transactions) {
        this.handlers = handlers;
        this.transactions = transactions;
    }

    /**
     * The reply.
     *
     * @throws Problem the refusal, or what the handler failed with; what would be tried again fails too
     */
    public <C extends Command<R>, R extends Reply> R run(C command) {
        CommandHandler<C, R> handler = handler(command);
        Work work = work();
        for (int look = 0; look < MOST_LOOKS; look++) {
            switch (look(handler, command, work)) {
                case Outcome.Done<R>(R reply, Runnable effect) -> {
                    transactions.run(effect);
                    return reply;
                }
                case Outcome.Refused<R>(Problem problem, Runnable effect) -> {
                    transactions.run(effect);
                    throw problem;
                }
                case Outcome.Later<R> later ->
                    LockSupport.parkNanos(later.pause().toNanos());
            }
        }
        throw new AssertionError(command + " does not end");
    }

    /** Begins a command, which takes longer: the first look only. */
    public <C extends Command<R>, R extends Reply> void begin(C command) {
        if (!(look(handler(command), command, work()) instanceof Outcome.Later<R>)) {
            throw new AssertionError(command + " ended at once");
        }
    }

    private static <C extends Command<R>, R extends Reply> Outcome<R> look(
            CommandHandler<C, R> handler, C command, Work work) {
        return work.during(() -> handler.handle(command, work));
    }

    @SuppressWarnings("unchecked") // a handler says which commands it takes
    private <C extends Command<R>, R extends Reply> CommandHandler<C, R> handler(C command) {
        return (CommandHandler<C, R>) handlers.stream()
                .filter(one -> one.command().equals(command.getClass()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody handles " + command));
    }

    private static Work work() {
        Instant now = InstantSource.system().instant();
        return new Work(new Envelope("m1", "test", "test", "test", now, null, null, null, null, List.of()), 1, now);
    }
}
