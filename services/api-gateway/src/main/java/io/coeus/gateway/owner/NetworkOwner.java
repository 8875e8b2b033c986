// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.owner;

import io.coeus.contracts.network.NetworkView;
import io.coeus.gateway.access.Session;
import org.jspecify.annotations.Nullable;

/** Who owns networks of workloads. Calls block and throw the owner's Problem; each answers the network after it. */
public interface NetworkOwner {
    NetworkView create(Session session, Draft draft);

    NetworkView delete(Session session, String id);

    /** A network to be made; the external network is the one its router leads to. */
    record Draft(
            String id, String name, String cidr, @Nullable String externalNetwork) {}
}
