// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.kernel.Command;
import io.coeus.kernel.Reply;

/**
 * Does one kind of command. A CDI bean that implements it is found by itself; there is exactly one per command type.
 *
 * @param <C> the command
 * @param <R> what it answers
 */
public interface CommandHandler<C extends Command<R>, R extends Reply> {
    /** The command's record. */
    Class<C> command();

    /**
     * Does the command, on a virtual thread and outside any transaction, so it may call clouds and take its time. Called
     * again after a crash or a failed try: it must find what earlier calls made (see {@link
     * io.coeus.messaging.ledger.Ledger}). It never waits in a loop: it answers {@link Outcome.Later} and is called again.
     *
     * <p>A thrown problem that cannot be helped by trying again counts as {@link Outcome.Refused}; anything else thrown
     * is tried again with growing pauses, and the saga is told what the trouble is.
     */
    Outcome<R> handle(C command, Work work);
}
