// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.cluster;

import org.jspecify.annotations.Nullable;

/**
 * One node of a cluster.
 *
 * @param role {@code master} or {@code worker}
 * @param state PENDING, BOOTING, BOOTSTRAPPING, READY, FAILED or REMOVING
 * @param serverId Nova server or Ironic node, null until it exists
 */
public record NodeView(
        String name,
        String role,
        String state,
        @Nullable String message,
        @Nullable String serverId,
        @Nullable String fixedIp,
        @Nullable String floatingIp) {}
