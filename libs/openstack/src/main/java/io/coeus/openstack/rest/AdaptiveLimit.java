// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls may be under way at once, found out by trying: every window of calls that went well adds one, a sign of
 * overload takes a part away (additive increase, multiplicative decrease). Callers beyond the limit wait, first come
 * first served. Safe for use by many threads.
 */
final class AdaptiveLimit {
    private static final double KEEP_ON_OVERLOAD = 0.7;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition room = lock.newCondition();
    private final int most;
    private double limit;
    private int underWay;
    private int answeredFor;

    AdaptiveLimit(int initial, int most) {
        this.limit = initial;
        this.most = most;
    }

    /** Waits for room, at most this long; false when there was none. */
    boolean enter(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (underWay >= (int) limit) {
                if (left <= 0) {
                    return false;
                }
                left = room.awaitNanos(left);
            }
            underWay++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void leave(Verdict verdict) {
        lock.lock();
        try {
            adapt(verdict);
            underWay--;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int limit() {
        lock.lock();
        try {
            return (int) limit;
        } finally {
            lock.unlock();
        }
    }

    /** Calls that were under way together fail together: one decrease answers for all of them. */
    private void adapt(Verdict verdict) {
        boolean covered = answeredFor > 0;
        answeredFor = Math.max(0, answeredFor - 1);
        if (verdict == Verdict.HEALTHY) {
            boolean used = underWay * 2 >= (int) limit;
            limit = used ? Math.min(most, limit + 1 / limit) : limit;
        } else if (!covered) {
            limit = Math.max(1, limit * KEEP_ON_OVERLOAD);
            answeredFor = underWay - 1;
        }
    }
}
