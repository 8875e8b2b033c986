// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Some threads that do the same again and again for a time. */
record Crowd(int size, Duration time) {

    /** One of the crowd; the work it makes is done until the time is over. */
    interface Member extends AutoCloseable {
        void work() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** How often all of them did their work in all. */
    long run(Callable<Member> maker) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        long done = 0;
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<Long>> counts = IntStream.range(0, size)
                    .mapToObj(number -> threads.submit(() -> repeat(maker, end)))
                    .toList();
            for (Future<Long> count : counts) {
                done += count.get();
            }
        }
        return done;
    }

    private static long repeat(Callable<Member> maker, long end) throws Exception {
        long done = 0;
        try (Member member = maker.call()) {
            while (System.nanoTime() < end) {
                member.work();
                done++;
            }
        }
        return done;
    }
}
