// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts.network;

import io.coeus.contracts.Owner;
import io.coeus.contracts.WireType;
import io.coeus.kernel.Event;

/** What happens to networks. */
@Owner("network-manager")
public sealed interface NetworkEvent extends Event {
    NetworkView network();

    /** A network of a project was asked for, or something about it changed. */
    @WireType("io.coeus.network.changed.v1")
    record Changed(NetworkView network) implements NetworkEvent {}

    /** A network of a project is gone, in the cloud too. */
    @WireType("io.coeus.network.deleted.v1")
    record Deleted(NetworkView network) implements NetworkEvent {}
}
