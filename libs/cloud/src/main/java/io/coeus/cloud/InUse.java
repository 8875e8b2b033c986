// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Reply;
import io.coeus.messaging.Outcome;
import java.time.Duration;
import java.util.function.Supplier;

/** Removal of things that others may still hold on to: the cloud refuses it until they let go. */
public final class InUse {
    private InUse() {}

    /** The outcome of the removal, or another look later while something is still in use. */
    public static <R extends Reply> Outcome<R> retry(Duration pause, Supplier<Outcome<R>> removal) {
        try {
            return removal.get();
        } catch (Problem e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            return Outcome.later("what is still in use: " + e.detail(), pause);
        }
    }
}
