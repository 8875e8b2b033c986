// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Repeats an assertion until it holds, for at most forty seconds. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private Eventually() {}

    /** An assertion that may throw anything; only {@link AssertionError} is waited for. */
    public interface Assertion {
        void check() throws Exception;
    }

    public static void eventually(Assertion assertion) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            }
        }
    }
}
