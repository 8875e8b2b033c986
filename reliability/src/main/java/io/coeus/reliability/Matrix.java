// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.reliability.postgres.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Many runs: for each story one with a stop at every so many-th point, and storms. */
final class Matrix {
    private static final int BETWEEN_REPORTS = 500;

    private final Queue<Case> cases = new ConcurrentLinkedQueue<>();
    private final Map<Story, Tally> tallies = new EnumMap<>(Story.class);
    private final Set<String> told = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private final long begun = System.nanoTime();
    private long runs;
    private long failed;

    /** What was seen of one story. */
    private static final class Tally {
        private int stops;
        private int storms;
        private int points;
        private final Map<Point, Integer> stopped = new EnumMap<>(Point.class);
        private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    }

    /** Runs all with that many workers. */
    static Matrix run(Databases databases, int stride, int storms, int workers) throws InterruptedException {
        Matrix matrix = new Matrix();
        Map<Service, Schema> first = databases.schemas(0);
        for (Story story : Story.values()) {
            Run.Result calm = Run.of(Case.stop(story, 0), first);
            matrix.add(calm);
            calm.ends().forEach(end -> matrix.told.add(end.split(" ", 2)[0]));
            for (int point = 1; point <= calm.points(); point += stride) {
                matrix.cases.add(Case.stop(story, point));
            }
            for (int seed = 1; seed <= storms; seed++) {
                matrix.cases.add(Case.storm(story, seed));
            }
        }
        List<Thread> threads = new ArrayList<>();
        for (int worker = 1; worker <= workers; worker++) {
            var schemas = databases.schemas(worker);
            threads.add(Thread.ofPlatform().start(() -> matrix.work(schemas)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return matrix;
    }

    private void work(Map<Service, Schema> schemas) {
        for (Case next = cases.poll(); next != null; next = cases.poll()) {
            add(Run.of(next, schemas));
        }
    }

    private synchronized void add(Run.Result result) {
        runs++;
        if (runs % BETWEEN_REPORTS == 0) {
            System.out.println(runs + " runs, " + broken.size() + " violations, " + cases.size() + " runs to go");
        }
        Tally tally = tallies.computeIfAbsent(result.what().story(), fresh -> new Tally());
        tally.stops += result.what().stopAt() > 0 ? 1 : 0;
        tally.storms += result.what().stopAt() < 0 ? 1 : 0;
        tally.points = Math.max(tally.points, result.what().stopAt() == 0 ? result.points() : 0);
        result.witness().stops().forEach((point, count) -> tally.stopped.merge(point, count, Integer::sum));
        result.witness().faults().forEach((fault, count) -> tally.faults.merge(fault, count, Integer::sum));
        failed += result.broken().isEmpty() ? 0 : 1;
        result.broken().stream()
                .map(what -> result.what() + " " + what)
                .peek(System.out::println)
                .forEach(broken::add);
    }

    /** How many runs held and how many did not, as the last line of a report. */
    String verdict() {
        return (runs - failed) + " passed, " + failed + " failed";
    }

    /** The kinds of the operations that ended in the calm runs. */
    Set<String> told() {
        return told;
    }

    /** What did not hold, and in which case. */
    List<String> broken() {
        return broken;
    }

    /** The matrix as a page. */
    String page() {
        StringBuilder page = new StringBuilder("# Reliability: the crash matrix\n\n");
        page.append("Made by `.ci/crash-matrix`; the README of `reliability` says how to read a case. What ")
                .append("real processes went through is in [soak.md](soak.md), how quick it is in ")
                .append("[performance.md](performance.md).\n\n");
        page.append("%d runs, %d violations, in %d s on %d CPUs.%n%n"
                .formatted(
                        runs,
                        broken.size(),
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        Runtime.getRuntime().availableProcessors()));
        page.append("| story | points in calm | single stops | storms | stops in all | faults |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        tallies.forEach((story, tally) -> page.append("| `%s` | %d | %d | %d | %d | %d |%n"
                .formatted(
                        story.word(), tally.points, tally.stops, tally.storms, sum(tally.stopped), sum(tally.faults))));
        page.append("\n| stopped | times |\n| --- | --- |\n");
        for (Point point : Point.values()) {
            int times = tallies.values().stream()
                    .mapToInt(tally -> tally.stopped.getOrDefault(point, 0))
                    .sum();
            page.append("| ").append(point.words()).append(" | ").append(times).append(" |\n");
        }
        page.append("\n| fault | times |\n| --- | --- |\n");
        for (Fault fault : Fault.values()) {
            int times = tallies.values().stream()
                    .mapToInt(tally -> tally.faults.getOrDefault(fault, 0))
                    .sum();
            page.append("| ").append(fault).append(" | ").append(times).append(" |\n");
        }
        return page.toString();
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
