// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user; changes under the world's lock. */
final class User {
    final String id;
    String name;
    String password;
    boolean enabled = true;

    @Nullable
    String defaultProject;

    @Nullable
    String email;

    @Nullable
    String description;
    /** Tokens issued before this instant are void. */
    Instant tokensFrom = Instant.EPOCH;

    User(String id, String name, String password) {
        this.id = id;
        this.name = name;
        this.password = password;
    }
}
