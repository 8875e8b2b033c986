// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;

/**
 * How long one attempt of a call may take. What only reads is given up sooner, because it is asked again without harm: an
 * answer that got lost then costs seconds, not the patience of the user behind it.
 *
 * @param connect for a connection
 * @param read for the answer to a call that only reads
 * @param write for the answer to any other call
 */
public record Timeouts(Duration connect, Duration read, Duration write) {
    /** 5 s to connect, 8 s to read, 30 s to write. */
    public static Timeouts defaults() {
        return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(30));
    }

    Duration of(Verb verb) {
        return verb.reads() ? read : write;
    }
}
