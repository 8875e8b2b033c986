// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Where a cluster stands.
 *
 * @param operation the last operation's verb: create, update or delete
 * @param reason why the last operation failed, or null
 */
public record Standing(
        ClusterState state,
        String operation,
        String operationId,
        @Nullable String reason) {}
