// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must not be seen: passwords, tokens, keys. Prints as {@code ***} and takes part in no serialization, so
 * that it cannot slip into a log, an event or a reply; {@link #reveal()} marks the places where it is really used.
 */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text itself: call it only where it leaves for its rightful reader. */
    public String reveal() {
        return text;
    }

    /** Compares in time that does not depend on where the texts differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), that.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
