// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import java.security.SecureRandom;
import java.util.UUID;

/** New names for things. Thread-safe. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SUFFIX = "bcdfghjklmnpqrstvwxz2456789";
    private static final String DOCKER = "0123456789abcdefghijklmnopqrstuvwxyz";

    private Ids() {}

    /** A random UUID. */
    public static String uuid() {
        return new UUID((RANDOM.nextLong() & ~0xf000L) | 0x4000L, (RANDOM.nextLong() & ~(3L << 62)) | (1L << 63))
                .toString();
    }

    /** Five characters, as Kubernetes appends them to generated names. */
    public static String suffix() {
        return random(SUFFIX, 5);
    }

    /** 25 characters, as swarm names its objects. */
    public static String swarm() {
        return random(DOCKER, 25);
    }

    /** Lower-case hexadecimal digits. */
    public static String hex(int length) {
        return random("0123456789abcdef", length);
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }
}
