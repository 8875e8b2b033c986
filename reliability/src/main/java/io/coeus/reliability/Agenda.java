// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to happen at later times. */
final class Agenda {
    private final Clock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long numbers;

    Agenda(Clock clock) {
        this.clock = clock;
    }

    private record Entry(Instant at, long number, Runnable work) {}

    void after(Duration pause, Runnable work) {
        entries.add(new Entry(clock.instant().plus(pause), numbers++, work));
    }

    /** When the next thing happens. */
    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    boolean due() {
        return next().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    /** Lets the first thing happen. */
    void run() {
        Entry first = entries.poll();
        if (first != null) {
            first.work().run();
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
