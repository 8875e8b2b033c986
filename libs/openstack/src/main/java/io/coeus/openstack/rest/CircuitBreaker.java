// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a broken service alone. Closed, it lets all calls through; after some failures in a row it opens and lets none
 * through for a while; then one call may probe, whose end closes it or opens it for twice as long. Safe for use by many
 * threads.
 */
final class CircuitBreaker {
    /** Leave to make one call; goes back with {@link #ended}. */
    record Pass(boolean probe) {}

    private final int tolerated;
    private final Duration shortest;
    private final Duration longest;
    private final InstantSource clock;

    private int failures;
    private boolean probing;
    private Duration rest;
    private @Nullable Instant openUntil;

    /**
     * @param tolerated failures in a row that open it
     * @param shortest how long it stays open the first time
     * @param longest how long it stays open at most
     */
    CircuitBreaker(int tolerated, Duration shortest, Duration longest, InstantSource clock) {
        this.tolerated = tolerated;
        this.shortest = shortest;
        this.longest = longest;
        this.clock = clock;
        this.rest = shortest;
    }

    /** Leave to call now, or none. */
    synchronized Optional<Pass> pass() {
        if (openUntil == null) {
            return Optional.of(new Pass(false));
        }
        if (probing || clock.instant().isBefore(openUntil)) {
            return Optional.empty();
        }
        probing = true;
        return Optional.of(new Pass(true));
    }

    /** How long it makes sense to wait before asking for the next pass. */
    synchronized Duration untilNextPass(Instant now) {
        boolean over = openUntil == null || !now.isBefore(openUntil);
        return over ? shortest : Duration.between(now, openUntil);
    }

    synchronized void ended(Pass pass, Verdict verdict) {
        if (pass.probe()) {
            probing = false;
        }
        if (verdict == Verdict.BROKEN) {
            failed(pass);
        } else if (verdict == Verdict.HEALTHY) {
            failures = 0;
            openUntil = null;
            rest = shortest;
        }
    }

    private void failed(Pass pass) {
        failures++;
        if (pass.probe()) {
            Duration twice = rest.multipliedBy(2);
            rest = twice.compareTo(longest) < 0 ? twice : longest;
        }
        boolean opens = openUntil == null && failures >= tolerated;
        if (opens || pass.probe()) {
            openUntil = clock.instant().plus(rest);
        }
    }
}
