// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import java.time.Duration;

/**
 * How long the played nodes take.
 *
 * @param start from being scheduled to running
 * @param stop from being told to stop to being gone
 * @param run from running to the end, for containers that end by themselves
 */
public record Timing(Duration start, Duration stop, Duration run) {
    /** As quick as people like it in a demo. */
    public static final Timing BRISK =
            new Timing(Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofSeconds(1));

    /** No delay that matters, for tests. */
    public static final Timing INSTANT = new Timing(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(20));
}
