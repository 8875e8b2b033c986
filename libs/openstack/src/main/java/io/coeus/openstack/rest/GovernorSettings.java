// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;

/**
 * How gently one service endpoint is treated.
 *
 * @param initialConcurrency calls at once to begin with
 * @param maxConcurrency calls at once at most
 * @param queueing how long a call may wait for its turn
 * @param attempts per call, the first included
 * @param firstDelay upper bound of the delay before the second attempt; doubles from there
 * @param longestDelay upper bound of any delay
 * @param failuresToOpen failures in a row after which the endpoint is left alone
 * @param openFor how long the first time
 * @param openAtMost how long at most
 */
public record GovernorSettings(
        int initialConcurrency,
        int maxConcurrency,
        Duration queueing,
        int attempts,
        Duration firstDelay,
        Duration longestDelay,
        int failuresToOpen,
        Duration openFor,
        Duration openAtMost) {
    /** Fit for a cloud of middling size. */
    public static GovernorSettings defaults() {
        return new GovernorSettings(
                16,
                64,
                Duration.ofSeconds(30),
                4,
                Duration.ofMillis(300),
                Duration.ofSeconds(15),
                6,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }

    /** The same with so many attempts per call. */
    public GovernorSettings withAttempts(int number) {
        return new GovernorSettings(
                initialConcurrency,
                maxConcurrency,
                queueing,
                number,
                firstDelay,
                longestDelay,
                failuresToOpen,
                openFor,
                openAtMost);
    }
}
