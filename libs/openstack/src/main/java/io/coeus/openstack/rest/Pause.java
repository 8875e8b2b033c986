// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.time.Duration;

/** Lets time pass; injected, so that tests need not wait. */
@FunctionalInterface
public interface Pause {
    void rest(Duration time) throws InterruptedException;
}
