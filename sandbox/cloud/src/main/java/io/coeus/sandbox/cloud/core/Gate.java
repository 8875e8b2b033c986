// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.Optional;

/** Turns a token into the caller it stands for. */
@FunctionalInterface
public interface Gate {
    /** Returns the caller, or nothing when the token is unknown, expired or revoked. */
    Optional<Caller> enter(String token);
}
