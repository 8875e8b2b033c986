// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.messaging.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** How long to wait before looking again: often at first, then ever less. */
@ApplicationScoped
public class Patience {
    private static final Duration SHORTEST = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int PART = 8;
    private static final int SMALL_PART = 60;

    private final Clock clock;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** A part of the time the work has taken so far: between 300 ms and 5 s in its first minutes, a small part later. */
    public Duration pause(Work work) {
        var passed = Duration.between(work.since(), clock.instant());
        var most = longer(LONG, passed.dividedBy(SMALL_PART));
        var part = longer(SHORTEST, passed.dividedBy(PART));
        return part.compareTo(most) < 0 ? part : most;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Whether the work has taken longer than this. */
    public boolean longerThan(Duration limit, Work work) {
        return Duration.between(work.since(), clock.instant()).compareTo(limit) > 0;
    }
}
