// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as issued: who, for what, until when, by which means. What it permits is looked up whenever it is used. */
record Token(
        String id,
        String userId,
        Scope scope,
        List<String> methods,
        List<String> auditIds,
        Instant issued,
        Instant expires,
        @Nullable String credentialId) {

    /** What a token is good for; the trust is set only for a trust's project. */
    record Scope(
            @Nullable String projectId,
            boolean system,
            @Nullable String trustId) {
        static final Scope NONE = new Scope(null, false, null);

        static Scope project(String id) {
            return new Scope(id, false, null);
        }
    }
}
