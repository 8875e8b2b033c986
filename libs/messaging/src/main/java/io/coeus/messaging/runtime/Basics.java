// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import io.coeus.kernel.Ids;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Time, ids and threads, unless a service or test brings its own. */
@Singleton
final class Basics {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Threads threads() {
        return Threads.REAL;
    }

    @Produces
    @Singleton
    @DefaultBean
    Ids ids() {
        return Ids.random();
    }
}
