// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * RSA keys for new certificate authorities, made ahead of need, because making one takes up to some seconds on a busy
 * machine. Each key is handed out once. Keys not used are lost with the process. Safe for use by many threads.
 */
@ApplicationScoped
class CaKeys {
    private static final int STOCK = 8;

    private final BlockingQueue<KeyPair> stock = new ArrayBlockingQueue<>(STOCK);
    private final Thread maker =
            Thread.ofPlatform().daemon().name("coeus-ca-keys").unstarted(this::make);

    void start(@Observes StartupEvent event) {
        maker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        maker.interrupt();
    }

    /** A key nobody else has; made on the spot when the stock is empty. */
    KeyPair take() {
        KeyPair ready = stock.poll();
        return ready == null ? Keys.rsa() : ready;
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
