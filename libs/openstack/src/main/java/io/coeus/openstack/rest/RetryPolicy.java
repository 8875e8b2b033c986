// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Whether and when a failed attempt is repeated: only what certainly did not act, or what may act twice without harm; not
 * sooner than the service asks; with a random delay that grows, so that callers do not come back together. Pure.
 */
final class RetryPolicy {
    private final int attempts;
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    /**
     * @param attempts in all, the first included
     * @param first upper bound of the first delay
     * @param longest upper bound of any delay; a service that asks for more is not called again
     */
    RetryPolicy(int attempts, Duration first, Duration longest, RandomGenerator random) {
        this.attempts = attempts;
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** How long to wait before the next attempt; empty = give up. */
    Optional<Duration> delay(int attemptsMade, Request request, Outcome outcome) {
        boolean harmless = request.repeatable() || !outcome.mayHaveActed();
        if (attemptsMade >= attempts || !outcome.passing() || !harmless) {
            return Optional.empty();
        }
        Duration asked = outcome.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(longest) > 0) {
            return Optional.empty();
        }
        return Optional.of(asked.plus(jitter(attemptsMade)));
    }

    private Duration jitter(int attemptsMade) {
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(attemptsMade - 1, 20));
        return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
    }
}
