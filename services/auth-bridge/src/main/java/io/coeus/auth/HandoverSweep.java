// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.coeus.auth.handover.Custody;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Deletes tokens that have run out, every minute. */
@ApplicationScoped
class HandoverSweep {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Custody custody;
    private final Loop loop = new Loop("handover-sweep", this::turn);

    HandoverSweep(Custody custody) {
        this.custody = custody;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(loop);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private Duration turn() {
        custody.dropExpired();
        return EVERY;
    }
}
