// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

import io.coeus.kernel.Refusal;
import io.coeus.kernel.Reply;

/** What can happen to a saga. A signal that does not fit where the saga stands changes nothing. */
public sealed interface Signal {

    /** An answer to one attempt of one step. */
    sealed interface Answer extends Signal {
        String step();

        int attempt();
    }

    /** The step was done. */
    record Replied(String step, int attempt, Reply reply) implements Answer {}

    /** The step cannot be done. */
    record Refused(String step, int attempt, Refusal reason) implements Answer {}

    /** The step was not answered in time; it may have acted all the same. */
    record Expired(String step, int attempt, Refusal reason) implements Answer {}

    /** What the step had made is gone. */
    record StepUndone(String step, int attempt) implements Answer {}

    /** What the step had made could not be removed, or not in time. */
    record UndoFailed(String step, int attempt, Refusal reason) implements Answer {}

    /**
     * It is to be taken back, because a person wants it or its whole time is over; only before the point of no return,
     * or where taking it back got stuck.
     */
    record Cancel(Refusal reason) implements Signal {}

    /** A person wants a stuck saga to try its failed steps again. */
    record Retry() implements Signal {}

    /** A person wants a stuck saga left as it is. */
    record Abandon() implements Signal {}
}
