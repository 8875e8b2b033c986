// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import io.coeus.sandbox.cloud.core.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Application credentials and trusts. Used under the world's lock. */
final class Delegations {
    final Table<AppCredential> credentials = new Table<AppCredential>().index("user", AppCredential::userId);
    final Table<Trust> trusts =
            new Table<Trust>().index("trustor", Trust::trustor).index("trustee", Trust::trustee);

    static boolean expired(@Nullable Instant expires, Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    /** A user is gone: so is everything delegated by and to that user. */
    void forgetUser(String userId) {
        credentials.by("user", userId).forEach(c -> credentials.remove(c.id()));
        trusts.by("trustor", userId).forEach(t -> trusts.remove(t.id()));
        trusts.by("trustee", userId).forEach(t -> trusts.remove(t.id()));
    }

    /** A user lost a role in a project: credentials made there are void. */
    void forgetCredentials(String userId, String projectId) {
        credentials.by("user", userId).stream()
                .filter(c -> c.projectId().equals(projectId))
                .forEach(c -> credentials.remove(c.id()));
    }
}
