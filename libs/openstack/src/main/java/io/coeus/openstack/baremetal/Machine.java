// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A machine (an Ironic node) as Ironic shows it.
 *
 * @param provisionState Ironic's own word, such as {@code deploy failed}
 * @param instanceId who it is reserved for, or null
 * @param instanceName the name it was reserved under, or null
 * @param lastError why the last action failed, or null
 * @param notes what was written on it with the reservation, the tag among it
 */
public record Machine(
        String id,
        String name,
        String resourceClass,
        String provisionState,
        boolean maintenance,
        @Nullable String instanceId,
        @Nullable String instanceName,
        @Nullable String lastError,
        Map<String, String> notes) {
    /** Free to be reserved. */
    public boolean available() {
        return provisionState.equals("available") && instanceId == null && !maintenance;
    }

    /** Deployed and running. */
    public boolean active() {
        return provisionState.equals("active");
    }

    public boolean failed() {
        return provisionState.endsWith("failed") || provisionState.equals("error");
    }
}
