// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import java.util.List;
import java.util.Map;

/**
 * What a node gets when it joins.
 *
 * @param certificates PEM by what they are for
 * @param peers addresses of the cluster's masters
 * @param nodeToken the bearer of its reports
 */
public record Joined(String caPem, Map<String, String> certificates, List<String> peers, String nodeToken) {

    @Override
    public String toString() {
        return "Joined[" + certificates.keySet() + "]";
    }
}
