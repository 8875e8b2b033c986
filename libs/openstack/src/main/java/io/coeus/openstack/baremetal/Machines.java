// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import io.coeus.openstack.Tag;
import java.util.List;
import java.util.Optional;

/** Choosing and reserving machines. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Machines {
    /**
     * Who a machine is for.
     *
     * @param instanceId a UUID; the reservation's own, so that repeating it is harmless
     * @param name what it becomes, such as a node's name
     */
    record Reservation(String instanceId, String name, Tag tag) {}

    /** Machines of a resource class, free at this moment; any of them may be gone the next. */
    List<Machine> available(String resourceClass);

    Optional<Machine> find(String id);

    /** The machine that holds a reservation. */
    Optional<Machine> findByInstance(String instanceId);

    /** All machines reserved under this tag. */
    List<Machine> listByTag(Tag tag);

    /** Reserves a machine; true when it is now, or was already, this reservation's, false when another's. */
    boolean reserve(String id, Reservation reservation);

    /** Gives back a machine that is not deployed, with all notes of the reservation; a free one is fine. */
    void release(String id);
}
