// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

    private final BlockingQueue<KeyPair> stock = new ArrayBlockingQueue<>(STOCK);
    private final Thread maker =
            Thread.ofPlatform().daemon().name("coeus-ca-keys").unstarted(this::make);
    private final ExecutorService spot = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            Thread.ofPlatform().daemon().name("coeus-ca-keys-", 1).factory());

    void start(@Observes StartupEvent event) {
        maker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        maker.interrupt();
        spot.shutdownNow();
    }

    /** A key nobody else has; waits for one to be made when the stock is empty. */
    KeyPair take() {
        KeyPair ready = stock.poll();
        return ready == null ? made() : ready;
    }

    private KeyPair made() {
        Future<KeyPair> made = spot.submit(Keys::rsa);
        try {
            return made.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A key cannot be made", e);
        } catch (InterruptedException e) {
            made.cancel(true);
            Thread.currentThread().interrupt();
            throw new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, "Coeus is stopping.", e);
        }
    }

    private void make() {
        try {
            while (true) {
                stock.put(Keys.rsa());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
