// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher;

import org.jspecify.annotations.Nullable;

/** Something the person at the terminal has to know: one line that says what is wrong and what to do. */
public final class Trouble extends RuntimeException {
    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
