// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.time.Instant;

/** Moves objects one step towards what their specs say. Called again after every change. */
interface Controller {
    /** Nothing to wait for but changes. */
    Instant ON_CHANGE = Instant.MAX;

    /** Does what can be done now; answers when to look again even if nothing changes. */
    Instant run();

    static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
