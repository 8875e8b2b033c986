// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import java.time.Duration;

/**
 * How long the played nodes take.
 *
 * @param podStart from being scheduled to Running
 * @param podStop from deletion to being gone, if the pod's grace is not shorter
 * @param jobRun from Running to the end, for containers that are not restarted
 */
public record Timing(Duration podStart, Duration podStop, Duration jobRun) {
    /** As quick as people like it in a demo. */
    public static final Timing BRISK =
            new Timing(Duration.ofMillis(700), Duration.ofMillis(300), Duration.ofSeconds(1));

    /** No delay that matters, for tests. */
    public static final Timing INSTANT = new Timing(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofMillis(20));
}
