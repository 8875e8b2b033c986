// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.node;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A bucket of permits per source; the sources not heard of for longest are forgotten. Safe for use by many threads. */
final class RateLimit {
    private static final int MOST_SOURCES = 10_000;

    private final int burst;
    private final int perSecond;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    RateLimit(int burst, int perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Takes a permit of the source; answers whether there was one. */
    boolean allows(String source, Instant now) {
        lock.lock();
        try {
            Bucket filled = buckets.getOrDefault(source, new Bucket(burst, now)).at(now, burst, perSecond);
            boolean allowed = filled.permits() >= 1;
            buckets.put(source, allowed ? new Bucket(filled.permits() - 1, now) : filled);
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    private record Bucket(double permits, Instant since) {
        Bucket at(Instant now, int most, int perSecond) {
            double seconds = Math.max(0, Duration.between(since, now).toMillis()) / 1000.0;
            return new Bucket(Math.min(most, permits + seconds * perSecond), now);
        }
    }
}
