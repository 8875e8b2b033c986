// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

/**
 * What Coeus asks of an engine about the machines of a cluster. Thread-safe; each call may be repeated.
 */
public interface ClusterDriver {

    /**
     * Looks at the engine's API now.
     *
     * @return {@link Health.Answering} with what the API said about itself and its nodes, or {@link Health.Silent} with the
     *     reason why it could not be asked
     */
    Health check(Endpoint endpoint);

    /**
     * The cloud-init user-data with which the machine of one node becomes that node. Pure: no call leaves the process.
     *
     * @return a {@code #cloud-config} document below 40 KiB which holds no secret but the one-time join token
     */
    String bootstrap(NodeBootstrap node);

    /**
     * Moves the work away from a node and keeps new work from it. A node which the engine does not know is drained.
     *
     * @return settled once nothing that can be moved runs there; its {@link Known} is empty
     */
    Progress drain(Endpoint endpoint, String nodeName);

    /**
     * Makes the engine forget a node whose machine is going away. A node which the engine does not know is forgotten.
     *
     * @return settled once the engine does not list the node; its {@link Known} is empty
     */
    Progress forget(Endpoint endpoint, String nodeName);
}
