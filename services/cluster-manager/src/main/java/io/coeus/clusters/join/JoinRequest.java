// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.kernel.Secret;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a booted node sends to become a member.
 *
 * @param csrs PEM signing requests by what they are for: {@code server}, {@code client}, {@code admin}
 */
public record JoinRequest(String clusterId, String nodeName, Secret token, Map<String, String> csrs) {

    /** The same for the same requests; tells a repeated join from a second one. */
    String fingerprint() {
        return NodeTokens.fingerprint(new TreeMap<>(csrs).toString());
    }
}
