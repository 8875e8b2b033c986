// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.keystone;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trust: lets one user (trustee) act with some roles of another (trustor) in one project. */
record Trust(
        String id,
        String trustor,
        String trustee,
        String projectId,
        boolean impersonation,
        List<Role> roles,
        @Nullable Instant expires) {}
