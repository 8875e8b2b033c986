// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import org.jspecify.annotations.Nullable;

/**
 * A workload as a user asks for it.
 *
 * @param clusterId the cluster, by id or name
 */
public record WorkloadRequest(
        @Nullable String name,
        @Nullable String clusterId,
        @Nullable SpecRequest spec) {}
