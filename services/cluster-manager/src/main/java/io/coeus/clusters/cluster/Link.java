// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A node's place in the cloud, as far as it is known.
 *
 * @param serverId Nova server or Ironic machine
 */
public record Link(
        @Nullable String serverId,
        @Nullable String portId,
        @Nullable String fixedIp,
        @Nullable String floatingIp,
        @Nullable String volumeId) {

    /** Nothing of it is there yet. */
    public static final Link NONE = new Link(null, null, null, null, null);
}
