// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.coeus.kernel.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.security.PublicKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaKeysTest {
    private final CaKeys keys = new CaKeys();

    @Test
    void moreKeysThanTheStockAreMadeAndEachIsHandedOutOnce() {
        // Given
        int wanted = 12;
        keys.start(new StartupEvent());
        // When
        Set<PublicKey> taken = new HashSet<>();
        for (int i = 0; i < wanted; i++) {
            taken.add(keys.take().getPublic());
        }
        // Then
        assertEquals(wanted, taken.size());
        keys.stop(new ShutdownEvent());
    }

    @Test
    void whoTakesAKeyWaitsForItAndDoesNotCountItself() {
        // Given a thread that would not notice an interruption while it counts
        Thread.currentThread().interrupt();
        // When
        assertThrows(Problem.class, keys::take);
        // Then
        assertTrue(Thread.interrupted());
    }
}
