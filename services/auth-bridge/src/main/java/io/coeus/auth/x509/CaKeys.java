// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * RSA keys for new certificate authorities, made ahead of need, because making one takes up to some seconds on a busy
 * machine. Only threads of the system make them: on virtual threads a few that count would keep all others from running,
 * among them those that hold the connections to the database. Each key is handed out once. Keys not used are lost with
 * the process. Safe for use by many threads.
 */
@ApplicationScoped
class CaKeys {
    private static final int STOCK = 8;

    private final ExecutorService makers = Executors.newFixedThreadPool(
            1 + Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            Thread.ofPlatform().daemon().name("coeus-ca-keys-", 1).factory());
    private final Queue<Future<KeyPair>> ordered = new ConcurrentLinkedQueue<>();

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < STOCK; i++) {
            order();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        makers.shutdownNow();
    }

    /** A key nobody else has, the oldest ordered, and orders another; waits for it to be made when none is ready. */
    KeyPair take() {
        order();
        Future<KeyPair> oldest = ordered.remove();
        try {
            return oldest.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A key cannot be made", e);
        } catch (InterruptedException e) {
            oldest.cancel(true);
            Thread.currentThread().interrupt();
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Coeus is stopping.", e);
        }
    }

    private void order() {
        ordered.add(makers.submit(Keys::rsa));
    }
}
