// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where identifiers and secrets come from: secure randomness, or a repeatable sequence when a seed is given. */
public final class Ids {
    private final Random random;

    /** Draws from a seeded sequence, or from the system's secure randomness when the seed is null. */
    public Ids(@Nullable Long seed) {
        random = seed == null ? new SecureRandom() : new Random(seed);
    }

    /** Returns a version 4 UUID. */
    public String uuid() {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** Returns 32 hexadecimal digits, the shape of Keystone's ids. */
    public String hex() {
        return HexFormat.of().formatHex(bytes(16));
    }

    /** Returns URL-safe text made of this many random bytes. */
    public String secret(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
    }

    /** Returns a MAC address as Neutron makes them. */
    public String mac() {
        byte[] b = bytes(3);
        return "fa:16:3e:%02x:%02x:%02x".formatted(b[0], b[1], b[2]);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
