// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.create;

import io.coeus.clusters.ClustersConfig;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Accepts so many requests at once and no more, so that a crowd takes neither the cloud's patience nor the database's from
 * what is under way. The others wait for their turn, first come first served, and are turned away before anything is begun
 * when it does not come in time.
 */
@Singleton
public final class Admission {
    private final Semaphore turns;
    private final Duration patience;

    @Inject
    Admission(ClustersConfig config) {
        this(config.createsAtOnce(), config.createPatience());
    }

    Admission(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Does the work when its turn comes; fails with TOO_MANY_REQUESTS when it does not come. */
    public <T> T within(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void enter() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
    }

    private static Problem tooMany() {
        return new Problem(
                        CommonCode.TOO_MANY_REQUESTS, "More clusters are asked for at once than Coeus can check now.")
                .withRemedy("Try again shortly; nothing was begun.");
    }
}
