// SPDX-License-Identifier: Apache-2.0
package io.coeus.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody who reads a cluster some times a second, whatever else goes on. */
final class Reader {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Http coeus;
    private final String path;
    private final List<Duration> latencies = new ArrayList<>();
    private int failures;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::read);

    private Reader(Http coeus, String path) {
        this.coeus = coeus;
        this.path = path;
    }

    static Reader start(Http coeus, String path) {
        Reader reader = new Reader(coeus, path);
        reader.thread.start();
        return reader;
    }

    /** Ends the reading and tells how long it took each time. */
    String stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        return Quantiles.of(latencies) + (failures == 0 ? "" : ", " + failures + " not answered");
    }

    private void read() {
        try {
            while (true) {
                once();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            return; // That was all of it.
        }
    }

    private void once() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            coeus.get(path);
            latencies.add(Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            failures++;
        }
    }
}
