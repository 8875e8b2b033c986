// SPDX-License-Identifier: Apache-2.0
package io.coeus.saga;

/** Where a saga stands. Names are persisted and shown. */
public enum Phase {
    /** Going forward. */
    RUNNING,
    /** Taking back what was done, after a failure or a cancel. */
    UNDOING,
    /** Every step is done or was skipped. */
    COMPLETED,
    /** Nothing of it is left. */
    UNDONE,
    /** A person has to decide: retry or abandon. */
    STUCK,
    /** A person decided to leave it as it is. */
    ABANDONED;

    /** True when nothing can happen to the saga any more. */
    public boolean ended() {
        return this == COMPLETED || this == UNDONE || this == ABANDONED;
    }
}
