// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a soak did and found. */
record Figures(
        long seed, Map<String, Integer> kills, Map<String, Integer> operations, List<String> violations, long nanos) {

    /** One line. */
    @Override
    public String toString() {
        return "soak: seed %d: %d kills (%s), %d operations (%s), %d violations, %d s"
                .formatted(
                        seed,
                        sum(kills),
                        line(kills),
                        sum(operations),
                        line(operations),
                        violations.size(),
                        Duration.ofNanos(nanos).toSeconds());
    }

    /** A page of Markdown. */
    String page() {
        return """
                # Reliability: real crashes

                Made by `.ci/soak`; the README of `it` says what it does.

                %d kills with signal 9, %d operations, %d violations, in %d s with two processes of each service. Seed %d.

                | killed | times |
                | --- | --- |
                %s
                | operation | ended | times |
                | --- | --- | --- |
                %s""".formatted(
                        sum(kills),
                        sum(operations),
                        violations.size(),
                        Duration.ofNanos(nanos).toSeconds(),
                        seed,
                        table(kills),
                        table(operations).replaceAll("([a-z]+\\.[a-z]+) ([A-Z]+)", "$1 | $2"));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String line(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String table(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> "| " + count.getKey() + " | " + count.getValue() + " |\n")
                .collect(Collectors.joining());
    }
}
