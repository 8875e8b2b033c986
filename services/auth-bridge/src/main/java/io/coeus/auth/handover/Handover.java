// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.handover;

import io.coeus.kernel.Secret;
import java.time.Instant;

/** A user's token, kept until a credential has been delegated with it, and never longer than its short life. */
public record Handover(String id, Owner owner, Secret token, Instant expiresAt) {
    /** Whose token it is. */
    public record Owner(String userId, String projectId) {}

    public boolean alive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
