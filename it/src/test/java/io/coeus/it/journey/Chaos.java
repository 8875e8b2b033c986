// SPDX-License-Identifier: Apache-2.0
package io.coeus.it.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Kills processes of a suite with signal 9, one after the other, and brings each back after a short while. Which, when and
 * for how long is drawn from the random numbers it is given.
 */
final class Chaos {
    private static final int MOST_DOWN = 4;
    private static final int LONGEST_CALM_MS = 2000;
    private static final int LONGEST_AWAY_MS = 5000;
    private static final int STARTS = 5;

    private final Suite suite;
    private final Random random;
    private final List<String> parts;
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_DOWN);
    private final Map<String, Integer> kills = new TreeMap<>();

    Chaos(Suite suite, Random random) {
        this.suite = suite;
        this.random = random;
        // The broker and the database are as likely as a service with two processes.
        this.parts = Stream.concat(suite.processes().stream(), Stream.of("kafka", "kafka", "postgres", "postgres"))
                .toList();
    }

    /** Kills so often, and comes back when all is started again. */
    void run(int times) {
        try (var restarts = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                Coeus.rest(Duration.ofMillis(random.nextInt(LONGEST_CALM_MS)));
                killOne(restarts);
            }
        }
        if (!down.isEmpty()) {
            throw new AssertionError("cannot be started again: " + down);
        }
    }

    /** How often each part was killed; of a service all processes together. */
    Map<String, Integer> kills() {
        return kills;
    }

    private void killOne(ExecutorService restarts) {
        room.acquireUninterruptibly();
        String part = parts.get(random.nextInt(parts.size()));
        while (!down.add(part)) {
            part = parts.get(random.nextInt(parts.size()));
        }
        String killed = part;
        Duration away = Duration.ofMillis(random.nextInt(LONGEST_AWAY_MS));
        suite.kill(killed);
        kills.merge(killed.replaceAll("-[0-9]$", ""), 1, Integer::sum);
        restarts.execute(() -> {
            Coeus.rest(away);
            bringBack(killed);
            room.release();
        });
    }

    /** PostgreSQL does not start before the last process of the server that was killed has noticed. */
    private void bringBack(String part) {
        for (int i = 0; i < STARTS && down.contains(part); i++) {
            try {
                suite.restart(part);
                down.remove(part);
            } catch (AssertionError e) {
                System.out.printf("%s does not start at once: %s%n", part, e.getMessage());
                Coeus.rest(Duration.ofSeconds(1));
            }
        }
    }
}
