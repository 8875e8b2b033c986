// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs what happens later. The place for a test to let time pass as it likes. */
public interface Timer extends AutoCloseable {
    /** Runs the work after this many milliseconds, never within this call. */
    void after(long millis, Runnable work);

    /** Drops what has not run yet. */
    @Override
    void close();

    /** A timer by the machine's clock, with a thread of its own. */
    static Timer real() {
        var pool = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sandbox-timer").factory());
        return new Timer() {
            @Override
            public void after(long millis, Runnable work) {
                var unused = pool.schedule(work, millis, TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                pool.shutdownNow();
            }
        };
    }
}
