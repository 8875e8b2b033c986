// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Some threads that do the same again and again for a time. */
record Crowd(int size, Duration time) {

    /** How often all of them did their work in all. */
    long run(Runnable work) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Long>> counts = IntStream.range(0, size)
                    .mapToObj(number -> threads.submit(() -> repeat(work, end)))
                    .toList();
            for (Future<Long> count : counts) {
                done += count.get();
            }
        }
        return done;
    }

    private static long repeat(Runnable work, long end) {
        long done = 0;
        while (System.nanoTime() < end) {
            work.run();
            done++;
        }
        return done;
    }
}
