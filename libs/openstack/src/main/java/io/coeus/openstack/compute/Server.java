// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server as Nova shows it.
 *
 * @param status Nova's own word, such as {@code BUILD}
 * @param tags {@code key=value} as in {@link io.coeus.openstack.Tag#text()}
 * @param taskState what Nova is doing with it, or null
 * @param fault why it is in ERROR, or null
 */
public record Server(
        String id,
        String name,
        String status,
        @Nullable String taskState,
        @Nullable String fault,
        List<Address> addresses,
        Map<String, String> metadata,
        Set<String> tags,
        @Nullable Instant createdAt) {
    /** An address of the server; {@code floating} ones are reachable from outside. */
    public record Address(String network, String ip, boolean floating) {}

    public boolean active() {
        return status.equals("ACTIVE");
    }

    public boolean building() {
        return status.equals("BUILD");
    }

    public boolean failed() {
        return status.equals("ERROR");
    }

    /** Whether it is on its way out. */
    public boolean deleting() {
        return "deleting".equals(taskState) || status.equals("DELETED") || status.equals("SOFT_DELETED");
    }
}
