// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.kernel.Problem;
import io.coeus.kernel.Reply;
import java.time.Duration;

/**
 * What became of a command.
 *
 * @param <R> the command's answer
 */
public sealed interface Outcome<R extends Reply> {

    /**
     * It is done.
     *
     * @param effect runs in the transaction that sends the reply: state changes and events belong here
     */
    record Done<R extends Reply>(R reply, Runnable effect) implements Outcome<R> {}

    /**
     * It cannot be done and trying again would not help.
     *
     * @param effect runs in the transaction that sends the refusal
     */
    record Refused<R extends Reply>(Problem problem, Runnable effect) implements Outcome<R> {}

    /**
     * It goes on, but not now: the handler is called again after the pause.
     *
     * @param waitingFor shown to people, such as {@code server web-0 to become ACTIVE}
     */
    record Later<R extends Reply>(String waitingFor, Duration pause) implements Outcome<R> {}

    /** Done, with nothing to store. */
    static <R extends Reply> Outcome<R> done(R reply) {
        return new Done<>(reply, () -> {});
    }

    /** Done; {@code effect} runs in the transaction that sends the reply. */
    static <R extends Reply> Outcome<R> done(R reply, Runnable effect) {
        return new Done<>(reply, effect);
    }

    /** Refused, with nothing to store. */
    static <R extends Reply> Outcome<R> refused(Problem problem) {
        return new Refused<>(problem, () -> {});
    }

    /** Refused; {@code effect} runs in the transaction that sends the refusal. */
    static <R extends Reply> Outcome<R> refused(Problem problem, Runnable effect) {
        return new Refused<>(problem, effect);
    }

    /** To be looked at again after {@code pause}. */
    static <R extends Reply> Outcome<R> later(String waitingFor, Duration pause) {
        return new Later<>(waitingFor, pause);
    }
}
