// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

/**
 * Names one way in which a request can fail. Each service declares its own as one enum; the name is a contract with
 * clients and never changes its meaning.
 */
public interface Code {
    /** The stable name clients match on, such as {@code CLUSTER_BUSY}. */
    String name();

    /** How the world should treat this failure. */
    Kind kind();
}
