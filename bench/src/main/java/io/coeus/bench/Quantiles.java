// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Durations, from the shortest to the longest. */
record Quantiles(List<Duration> sorted) {

    static Quantiles of(List<Duration> durations) {
        return new Quantiles(durations.stream().sorted().toList());
    }

    /** The shortest that this part of all does not exceed. */
    Duration at(double part) {
        int rank = (int) Math.ceil(part * sorted.size());
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, rank - 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms (%d)", millis(0.5), millis(0.99), sorted.size());
    }

    private double millis(double part) {
        return at(part).toNanos() / 1e6;
    }
}
