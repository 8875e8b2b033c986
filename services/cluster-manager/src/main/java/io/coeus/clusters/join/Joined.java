// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node gets when it joins.
 *
 * @param certificates PEM by what they are for
 * @param peers addresses of the cluster's masters
 * @param nodeToken the bearer of its reports
 * @param mastersKey what the masters of a cluster share: 32 bytes, hexadecimal, with which they hand each other the keys of
 *     the control plane through the cluster itself; null for a worker
 */
public record Joined(
        String caPem,
        Map<String, String> certificates,
        List<String> peers,
        String nodeToken,
        @Nullable String mastersKey) {

    @Override
    public String toString() {
        return "Joined[" + certificates.keySet() + "]";
    }
}
