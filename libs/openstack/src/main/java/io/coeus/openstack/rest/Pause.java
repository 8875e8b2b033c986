// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass; injected, so that tests need not wait. */
@FunctionalInterface
public interface Pause {
    /** Really waits. */
    Pause REAL = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    void rest(Duration time) throws InterruptedException;
}
