// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import io.coeus.openstack.rest.Lookup;
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
    default Optional<Flavor> find(String idOrName) {
        return among(list(), idOrName);
    }

    List<Flavor> list();

    /** As {@link #find}, among those of a list. Ids are free texts, so an id wins over a name. */
    static Optional<Flavor> among(List<Flavor> all, String idOrName) {
        return all.stream()
                .filter(flavor -> flavor.id().equals(idOrName))
                .findFirst()
                .or(() -> Lookup.onlyOne("flavors", idOrName, all, Flavor::name));
    }
}
