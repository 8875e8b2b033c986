// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.seal;

import org.jspecify.annotations.Nullable;

/** A stored secret cannot be opened: the database or the configured keys are wrong. Says where, never what. */
public final class UnsealableException extends RuntimeException {
    UnsealableException(String reason, String place, @Nullable Throwable cause) {
        super("The secret stored at " + place + " cannot be opened: " + reason, cause);
    }
}
