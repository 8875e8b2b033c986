// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.net.InetSocketAddress;

/** The container engine of one cluster: what its masters run. */
interface ControlPlane extends AutoCloseable {
    /** Serves the API at an address, as the given master; closing the answer ends that. */
    AutoCloseable listen(InetSocketAddress where, Member master) throws IOException;

    /** Adds a node, or makes a known one ready again. */
    void admit(NodeFile node) throws IOException;

    /** A node is there but switched off. */
    void switchOff(NodeFile node) throws IOException;

    /** A node is gone for good; one that is not known is no error. */
    void dismiss(NodeFile node) throws IOException;

    /** The version of the engine, as its own clients show it. */
    String version();

    /** Keeps what has to survive a restart of the player; called now and then. */
    void keep();

    /** Ends it, but for what the next start needs. */
    @Override
    void close();

    /** Ends it and removes all that is left of it. */
    void destroy();

    /**
     * A node with its certificates.
     *
     * @param node what it is
     * @param passport its keys and certificates
     */
    record Member(NodeFile node, Passport passport) {}
}
