// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import org.jspecify.annotations.Nullable;

/**
 * A port the container listens on.
 *
 * @param container the port inside, 1 to 65535
 * @param published the port of each node that runs an instance and leads to it; null publishes nothing
 * @param protocol what is spoken on it
 */
public record Port(int container, @Nullable Integer published, Protocol protocol) {

    /** Transport protocols. */
    public enum Protocol {
        TCP,
        UDP,
        SCTP
    }
}
