// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.compute;

import io.coeus.openstack.Tag;
import java.util.List;
import java.util.Optional;

/** Servers of the session's project. Calls block and throw problems with {@code OpenStackCode}s. */
public interface Servers {
    /**
     * Asks for a server; it is BUILDing when this answers, and what the cloud decides about it, such as its addresses, is
     * not known yet. Repeating makes another one: look by name first.
     */
    Server create(NewServer wanted);

    /** A server as it is now; empty when there is none. */
    Optional<Server> find(String id);

    /** The oldest server with exactly this name and this tag. */
    Optional<Server> findByName(String name, Tag tag);

    /** All servers with this tag, those being deleted included. */
    List<Server> listByTag(Tag tag);

    /** Asks for deletion; a server that is not there, or is being deleted, is fine. */
    void delete(String id);
}
