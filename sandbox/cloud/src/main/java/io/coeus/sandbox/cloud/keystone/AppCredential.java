// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application credential: lets its holder act as the user in one project with some of the user's roles. */
record AppCredential(
        String id,
        String name,
        @Nullable String description,
        String userId,
        String projectId,
        List<Role> roles,
        String secret,
        @Nullable Instant expires,
        @Nullable Boolean unrestricted) {
    boolean restricted() {
        return !Boolean.TRUE.equals(unrestricted);
    }
}
