// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes of servers. */
public interface Flavors {
    /**
     * A size.
     *
     * @param diskGib 0 = as large as the image
     * @param extraSpecs such as {@code resources:CUSTOM_…} for bare metal; empty when the project may not see them
     */
    record Flavor(String id, String name, int vcpus, int ramMib, int diskGib, Map<String, String> extraSpecs) {}

    /** By id or by exact name. Throws AMBIGUOUS when several have the name. */
    Optional<Flavor> find(String idOrName);

    List<Flavor> list();
}
