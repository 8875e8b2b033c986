// SPDX-License-Identifier: Apache-2.0
package io.coeus.canary;

import java.time.Instant;

/** Asks the machine for the time. */
public final class Bird {
    public Instant wakesAt() {
        return Instant.now();
    }
}
