// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver;

import java.util.List;

/**
 * A network the instances are on, besides the engine's own.
 *
 * @param networkId the network
 * @param portIds ports prepared for the instances; may be empty
 */
public record NetworkAttachment(String networkId, List<String> portIds) {

    public NetworkAttachment {
        portIds = List.copyOf(portIds);
    }
}
