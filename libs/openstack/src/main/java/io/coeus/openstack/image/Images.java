// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images the session's project may use. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Images {
    /**
     * An image as Glance shows it.
     *
     * @param properties everything that was set on it, such as {@code os_distro}
     */
    record Image(
            String id,
            String name,
            String status,
            int minDiskGib,
            int minRamMib,
            long sizeBytes,
            Map<String, String> properties) {
        /** Whether servers can be made of it. */
        public boolean active() {
            return status.equals("active");
        }
    }

    /** By id or by exact name. Throws AMBIGUOUS when several active ones have the name. */
    Optional<Image> find(String idOrName);

    /** All active ones. */
    List<Image> list();
}
