// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.tck;

import io.coeus.driver.Container;
import io.coeus.driver.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An engine to test a driver against, and direct access to it that does not go through the driver: what the witness says
 * counts, not what the driver says. The engine has to run what it is given by itself.
 */
public interface Witness extends AutoCloseable {

    /** The engine's API. */
    Endpoint endpoint();

    /** Names of the nodes that can run instances; at least one. */
    List<String> nodes();

    /** A container that runs until it is stopped; of an image that the engine has. */
    Container running();

    /** A container that ends well within a second. */
    Container ending();

    /**
     * All objects and instances that carry the label {@code coeus.io/workload} with this id, also those on their way out.
     *
     * @return their kinds and names, and for each something that changes when the object is replaced or its spec is written
     *     anew with another content
     */
    Map<String, String> objectsOf(UUID workloadId);

    /** Makes an object as a driver does that dies in the middle: labelled with the id, but not all of the workload. */
    void leaveHalfMade(UUID workloadId);

    /** Takes away all that {@link #objectsOf} finds, behind the driver's back. */
    void removeBehindBack(UUID workloadId);

    @Override
    void close();
}
