// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting loop; many signals before it wakes count as one. Safe for use by many threads. */
public final class Wake {
    private final Semaphore signals = new Semaphore(0);

    public void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Whether there was a signal that nobody has taken. */
    public boolean pending() {
        return signals.availablePermits() > 0;
    }

    /** Takes the signals there are. */
    public void take() {
        signals.drainPermits();
    }

    /** Returns at a signal, or after {@code longest}. */
    public void await(Duration longest) throws InterruptedException {
        if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
