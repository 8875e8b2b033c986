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
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int PART = 8;

    private final Clock clock;

    Patience(Clock clock) {
        this.clock = clock;
    }

    /** A part of the time the work has taken so far, within bounds. */
    public Duration pause(Work work) {
        var part = Duration.between(work.since(), clock.instant()).dividedBy(PART);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part.compareTo(LONGEST) > 0 ? LONGEST : part;
    }

    /** Whether the work has taken longer than this. */
    public boolean longerThan(Duration limit, Work work) {
        return Duration.between(work.since(), clock.instant()).compareTo(limit) > 0;
    }
}
