// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far the feed has come, as this process knows it; where those who watch wait for more. One thread of the process
 * looks into the table and moves it on; however many watch, they do not. Safe for use by many threads.
 */
@ApplicationScoped
public class Feed {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long newest;
    private boolean closed;

    /** Wakes all who wait for something up to {@code sequence}. */
    public void reached(long sequence) {
        lock.lock();
        try {
            if (sequence > newest) {
                newest = sequence;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something came after {@code sequence}, for {@code longest} at most; answers whether it did. */
    public boolean await(long sequence, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (newest <= sequence && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return newest > sequence;
        } finally {
            lock.unlock();
        }
    }

    /** The newest sequence this process knows of. */
    public long newest() {
        lock.lock();
        try {
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the process is stopping, so that nobody should watch any more. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Sends all who watch home. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
