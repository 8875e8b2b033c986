// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Stands before one service endpoint: lets as many calls through at once as it bears, repeats what may be repeated, and
 * leaves it alone while it is broken. Safe for use by many threads; blocks the calling one.
 */
final class Governor {
    /** One try of a call. */
    @FunctionalInterface
    interface Attempt {
        Outcome make() throws InterruptedException;
    }

    private final GovernorSettings settings;
    private final AdaptiveLimit limit;
    private final CircuitBreaker breaker;
    private final RetryPolicy retry;
    private final InstantSource clock;
    private final Pause pause;

    Governor(GovernorSettings settings, InstantSource clock, Pause pause, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.limit = new AdaptiveLimit(settings.initialConcurrency(), settings.maxConcurrency());
        this.breaker = new CircuitBreaker(settings.failuresToOpen(), settings.openFor(), settings.openAtMost(), clock);
        this.retry = new RetryPolicy(settings.attempts(), settings.firstDelay(), settings.longestDelay(), random);
    }

    /** Makes attempts until one is good enough or no further one makes sense; answers the last one's outcome. */
    Outcome run(Request request, Attempt attempt) throws InterruptedException {
        for (int made = 1; ; made++) {
            Outcome outcome = once(attempt);
            Optional<Duration> delay = retry.delay(made, request, outcome);
            if (delay.isEmpty()) {
                return outcome;
            }
            pause.rest(delay.get());
        }
    }

    /** How many calls may be under way at once just now. */
    int concurrency() {
        return limit.limit();
    }

    private Outcome once(Attempt attempt) throws InterruptedException {
        Optional<CircuitBreaker.Pass> pass = breaker.pass();
        if (pass.isEmpty()) {
            return new Outcome.NotTried("failed repeatedly and is left alone", breaker.untilNextPass(clock.instant()));
        }
        Verdict verdict = Verdict.OVERLOADED;
        try {
            Outcome outcome = within(attempt);
            verdict = outcome.verdict();
            return outcome;
        } finally {
            breaker.ended(pass.get(), verdict);
        }
    }

    private Outcome within(Attempt attempt) throws InterruptedException {
        if (!limit.enter(settings.queueing())) {
            return new Outcome.NotTried("has too many calls waiting", settings.openFor());
        }
        Verdict verdict = Verdict.OVERLOADED;
        try {
            Outcome outcome = attempt.make();
            verdict = outcome.verdict();
            return outcome;
        } finally {
            limit.leave(verdict);
        }
    }
}
